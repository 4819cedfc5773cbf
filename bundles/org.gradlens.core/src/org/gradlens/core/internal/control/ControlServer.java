// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.RunControl;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;

/**
 * Waits on the loopback interface for one training JVM to connect, and sends it commands. It is bound before
 * the JVM is started, so that there is no race for the port. Whoever connects without the right token is
 * turned away.
 */
public final class ControlServer implements RunControl, Closeable {

	private static final int BACKLOG = 5;
	/** How long who connects may take to say who it is. */
	private static final long HELLO_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final ServerSocket server;
	private final ControlAddress address;
	private @Nullable Socket training;
	private boolean closed;

	/**
	 * Binds a free port.
	 *
	 * @throws IOException when there is none
	 */
	public ControlServer() throws IOException {
		server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		address = ControlAddress.at(server.getLocalPort());
		Thread thread = new Thread(this::awaitTraining, "Gradlens control of port " + address.port()); //$NON-NLS-1$
		thread.setDaemon(true);
		thread.start();
	}

	/** What the training JVM is given. */
	public ControlAddress address() {
		return address;
	}

	private void awaitTraining() {
		try (server) {
			while (!isConnected()) {
				Socket caller = server.accept();
				if (!takeIn(caller)) {
					caller.close();
				}
			}
		} catch (IOException e) {
			// closed, since the training JVM is gone
		}
	}

	private boolean takeIn(Socket caller) {
		try {
			if (!ControlProtocol.isHello(readHello(caller), address)) {
				return false;
			}
		} catch (IOException e) {
			// who went away, or took too long
			return false;
		}
		synchronized (this) {
			training = closed ? null : caller;
			return !closed;
		}
	}

	/** As many bytes as a hello has, or those that came in time. */
	private static byte[] readHello(Socket caller) throws IOException {
		long end = System.nanoTime() + HELLO_NANOS;
		InputStream in = caller.getInputStream();
		byte[] hello = new byte[ControlProtocol.HELLO_BYTES];
		for (int read = 0; read < hello.length;) {
			long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
			if (millis <= 0) {
				throw new SocketTimeoutException();
			}
			caller.setSoTimeout((int) millis);
			int more = in.read(hello, read, hello.length - read);
			if (more < 0) {
				break;
			}
			read += more;
		}
		return hello;
	}

	@Override
	public synchronized boolean isConnected() {
		return training != null;
	}

	@Override
	public void stopAfterStep() throws CoreException {
		send(new ControlCommand.StopAfterStep());
	}

	@Override
	public void captureEverything(int steps) throws CoreException {
		send(new ControlCommand.CaptureEverything(steps));
	}

	private synchronized void send(ControlCommand command) throws CoreException {
		Socket connected = training;
		if (connected == null) {
			throw CoreStatus.NO_CONTROL.toException();
		}
		try {
			ControlProtocol.write(connected.getOutputStream(), command);
		} catch (IOException e) {
			throw CoreStatus.NO_CONTROL.toException(e);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		Socket connected = training;
		training = null;
		if (connected != null) {
			connected.close();
		}
		server.close();
	}
}

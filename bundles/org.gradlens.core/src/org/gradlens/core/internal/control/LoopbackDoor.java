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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlProtocol;

/**
 * Lets one JVM in that connects on the loopback interface. It is bound before the JVM is started, so that there is no
 * race for the port. Whoever connects without the right token is turned away.
 */
public final class LoopbackDoor implements Closeable {

	private static final int BACKLOG = 5;
	/** How long who connects may take to say who it is. */
	private static final long HELLO_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final ServerSocket server;
	private final ControlAddress address;
	private final Consumer<Socket> connected;
	private @Nullable Socket guest;
	private boolean closed;

	/**
	 * Binds a free port.
	 *
	 * @param connected told of the connection, on a thread of its own
	 * @throws IOException when there is none
	 */
	public LoopbackDoor(Consumer<Socket> connected) throws IOException {
		this.connected = connected;
		server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		address = ControlAddress.at(server.getLocalPort());
		Thread thread = new Thread(this::await, "Gradlens control of port " + address.port()); //$NON-NLS-1$
		thread.setDaemon(true);
		thread.start();
	}

	/** What the JVM is given. */
	public ControlAddress address() {
		return address;
	}

	private void await() {
		try (server) {
			while (true) {
				Socket caller = server.accept();
				if (isRight(caller) && takeIn(caller)) {
					break;
				}
				caller.close();
			}
		} catch (IOException e) {
			// closed, since the JVM is gone
			return;
		}
		Socket in = guest;
		if (in != null) {
			connected.accept(in);
		}
	}

	private boolean isRight(Socket caller) {
		try {
			return ControlProtocol.isHello(readHello(caller), address);
		} catch (IOException e) {
			// who went away, or took too long
			return false;
		}
	}

	private synchronized boolean takeIn(Socket caller) throws IOException {
		caller.setSoTimeout(0);
		guest = closed ? null : caller;
		return !closed;
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

	/** Closes the connection, or ceases to wait for it. */
	@Override
	public synchronized void close() throws IOException {
		closed = true;
		Socket connection = guest;
		guest = null;
		if (connection != null) {
			connection.close();
		}
		server.close();
	}
}

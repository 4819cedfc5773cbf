// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.control;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.RunControl;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;

/**
 * Waits on the loopback interface for one training JVM to connect, and sends it commands.
 */
public final class ControlServer implements RunControl, Closeable {

	private final LoopbackDoor door;
	private @Nullable Socket training;

	/**
	 * Binds a free port.
	 *
	 * @throws IOException when there is none
	 */
	public ControlServer() throws IOException {
		door = new LoopbackDoor(this::connected);
	}

	/** What the training JVM is given. */
	public ControlAddress address() {
		return door.address();
	}

	private synchronized void connected(Socket caller) {
		training = caller;
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
		training = null;
		door.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.control.LoopbackDoor;
import org.gradlens.telemetry.probe.EngineMessage;
import org.gradlens.telemetry.probe.ProbeProtocol;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.training.ControlAddress;

/** A probe engine's process and the connection to it. */
final class EngineProcess {

	private static final long EXIT_SECONDS = 5;

	/** Told on the connection's own thread. */
	interface Listener {

		/** The engine says something. */
		void said(EngineProcess engine, EngineMessage message);

		/** The process is gone, or was never to be reached; told once. */
		void ended(EngineProcess engine);
	}

	private final Process process;
	private final LoopbackDoor door;
	private final Listener listener;
	private @Nullable Socket connection;

	private EngineProcess(ProcessBuilder command, Listener listener) throws IOException {
		this.listener = listener;
		door = new LoopbackDoor(this::connected);
		command.environment().put(ControlAddress.VARIABLE, door.address().value());
		process = command.start();
		process.onExit().thenRun(this::ended);
	}

	/**
	 * Starts an engine.
	 *
	 * @throws CoreException when that is not possible
	 */
	static EngineProcess start(ProcessBuilder command, Listener listener) throws CoreException {
		try {
			return new EngineProcess(command, listener);
		} catch (IOException e) {
			throw CoreStatus.PROBE_ENGINE_MISSING.toException(e, e.getMessage());
		}
	}

	private void connected(Socket socket) {
		synchronized (this) {
			connection = socket;
		}
		try {
			socket.setTcpNoDelay(true);
			while (true) {
				listener.said(this, ProbeProtocol.readMessage(socket.getInputStream()));
			}
		} catch (IOException e) {
			// the process has ended or is ended here
			kill();
		}
	}

	private void ended() {
		try {
			door.close();
		} catch (IOException e) {
			ILog.of(EngineProcess.class).error(e.getMessage(), e);
		}
		listener.ended(this);
	}

	/** Asks for a probe; an engine that is not there any more is ended. */
	void request(ProbeRequest request) {
		send(socket -> ProbeProtocol.request(socket.getOutputStream(), request));
	}

	/** Calls the probe off that is under way. */
	void cancel() {
		send(socket -> ProbeProtocol.cancel(socket.getOutputStream()));
	}

	private interface Sending {
		void on(Socket socket) throws IOException;
	}

	private void send(Sending sending) {
		Socket socket;
		synchronized (this) {
			socket = connection;
		}
		try {
			if (socket != null) {
				sending.on(socket);
			}
		} catch (IOException e) {
			kill();
		}
	}

	/** Exit code of a process that has ended. */
	int exitCode() {
		return process.exitValue();
	}

	/** Ends the process, whatever it is at. */
	void kill() {
		process.destroyForcibly();
	}

	/** Ends the process and returns when it is gone, or after a few seconds. */
	void killAndWait() {
		kill();
		try {
			process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.probe.EngineMessage;
import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Seen;
import org.gradlens.telemetry.probe.EngineMessage.Spent;
import org.gradlens.telemetry.probe.ProbeProtocol;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlProtocol;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Probes what the IDE asks for. The thread that listens to the IDE runs nothing of the user's, so that the JVM ends
 * with the connection whatever the user's program is at.
 */
public final class ProbeServer {

	private final Socket socket;
	private volatile @Nullable Probe current;

	private ProbeServer(Socket socket) {
		this.socket = socket;
	}

	/**
	 * Connects to the IDE and serves it; ends the JVM when it goes away.
	 *
	 * @throws IOException when it cannot be reached
	 */
	public static void serve(ControlAddress address) throws IOException {
		EarlyClasses.load(ProbeServer.class.getClassLoader());
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.port());
		socket.setTcpNoDelay(true);
		socket.getOutputStream().write(ControlProtocol.hello(address));
		ProbeServer server = new ProbeServer(socket);
		// here, so that the engine's own threads do not count as those of the first program
		Nd4j.create(1);
		server.say(new Ready());
		server.listen();
	}

	private void listen() {
		try {
			while (true) {
				Optional<ProbeRequest> request = ProbeProtocol.readRequest(socket.getInputStream());
				if (request.isPresent()) {
					start(request.get());
				} else {
					cancel();
				}
			}
		} catch (Throwable e) {
			// the IDE is gone, or there is no memory left to understand it
			Runtime.getRuntime().halt(0);
		}
	}

	private void start(ProbeRequest request) {
		Probe probe = new Probe(request, () -> seen(request));
		current = probe;
		Thread thread = new Thread(() -> run(probe), "Gradlens probe " + request.number());
		thread.setDaemon(true);
		thread.start();
	}

	private void seen(ProbeRequest request) {
		try {
			say(new Seen(request.number()));
		} catch (IOException e) {
			// the IDE is gone, and this JVM ends with the connection
			return;
		}
	}

	private void cancel() {
		Probe probe = current;
		if (probe != null) {
			probe.cancel();
		}
	}

	private void run(Probe probe) {
		try {
			say(probe.run());
			Optional<String> left = probe.cleanUp();
			current = null;
			// while the user reads: what was allocated outside of the heap is given back with what is in it
			System.gc();
			say(left.isPresent() ? new Spent(left.get()) : new Ready());
		} catch (Throwable e) {
			// what cannot even say so must be replaced
			try {
				System.err.println("gradlens: the probe engine ends: " + e);
			} finally {
				Runtime.getRuntime().halt(1);
			}
		}
	}

	private synchronized void say(EngineMessage message) throws IOException {
		ProbeProtocol.say(socket.getOutputStream(), message);
	}
}

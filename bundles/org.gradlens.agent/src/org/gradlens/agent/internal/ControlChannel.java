// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlCommand.CaptureEverything;
import org.gradlens.telemetry.training.ControlProtocol;

/**
 * This JVM's end of the control channel, on a daemon thread of its own. When the other end cannot be reached,
 * goes away or talks nonsense, training goes on without it.
 */
final class ControlChannel {

	/** Takes commands. */
	interface Receiver {

		/** The program is to end when the iteration under way is over. */
		void stopAfterStep();

		/** Everything is to be captured for so many iterations of each network. */
		void captureEverything(int steps);
	}

	private final ControlAddress address;
	private final Receiver receiver;

	private ControlChannel(ControlAddress address, Receiver receiver) {
		this.address = address;
		this.receiver = receiver;
	}

	/** Connects to an address, and hands on what is said there. */
	static void open(ControlAddress address, Receiver receiver) {
		Thread thread = new Thread(new ControlChannel(address, receiver)::listen, "Gradlens control");
		thread.setDaemon(true);
		thread.start();
	}

	private void listen() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
			socket.getOutputStream().write(ControlProtocol.hello(address));
			while (true) {
				obey(ControlProtocol.read(socket.getInputStream()));
			}
		} catch (IOException e) {
			// nobody is there to control this training, any more
		}
	}

	private void obey(ControlCommand command) {
		if (command instanceof CaptureEverything capture) {
			receiver.captureEverything(capture.steps());
		} else {
			receiver.stopAfterStep();
		}
	}
}

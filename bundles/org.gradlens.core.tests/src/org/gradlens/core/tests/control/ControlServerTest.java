// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.control.ControlServer;
import org.gradlens.core.tests.Eventually;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The IDE's end of the control channel, called by training JVMs and by others. */
class ControlServerTest {

	private ControlServer server;

	@BeforeEach
	void open() throws IOException {
		server = new ControlServer();
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	private Socket call(byte[] first) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().port());
		socket.getOutputStream().write(first);
		return socket;
	}

	private Socket connect() throws IOException {
		Socket training = call(ControlProtocol.hello(server.address()));
		Eventually.await(server::isConnected, () -> "not connected");
		return training;
	}

	private static void assertTurnedAway(Socket caller) throws IOException {
		try (caller) {
			assertEquals(-1, caller.getInputStream().read());
		}
	}

	@Test
	void sendsCommandsToTheTrainingJvm() throws Exception {
		try (Socket training = connect()) {
			server.captureEverything(7);
			server.stopAfterStep();
			assertEquals(new ControlCommand.CaptureEverything(7), ControlProtocol.read(training.getInputStream()));
			assertEquals(new ControlCommand.StopAfterStep(), ControlProtocol.read(training.getInputStream()));
		}
	}

	@Test
	void wrongTokenIsTurnedAwayAndDisturbsNothing() throws Exception {
		assertTurnedAway(call(ControlProtocol.hello(ControlAddress.at(server.address().port()))));
		assertFalse(server.isConnected());
		connect().close();
	}

	@Test
	void garbageIsTurnedAwayAndDisturbsNothing() throws Exception {
		byte[] garbage = new byte[ControlProtocol.HELLO_BYTES];
		Arrays.fill(garbage, (byte) 'x');
		assertTurnedAway(call(garbage));
		connect().close();
	}

	@Test
	void whoSaysNothingOrGoesAwayDelaysTheTrainingJvmButDoesNotKeepItOut() throws Exception {
		call(new byte[] { 'G' }).close();
		try (Socket silent = call(new byte[0])) {
			connect().close();
			assertEquals(-1, silent.getInputStream().read());
		}
	}

	@Test
	void thereIsOneTrainingJvm() throws Exception {
		try (Socket training = connect()) {
			Eventually.await(this::isRefused, () -> "the port is still open");
			server.stopAfterStep();
			assertEquals(new ControlCommand.StopAfterStep(), ControlProtocol.read(training.getInputStream()));
		}
	}

	private boolean isRefused() {
		try {
			call(ControlProtocol.hello(server.address())).close();
			return false;
		} catch (ConnectException e) {
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void commandsToNobodyAreRefused() throws Exception {
		assertEquals(CoreStatus.NO_CONTROL.code(),
				assertThrows(CoreException.class, server::stopAfterStep).getStatus().getCode());
		Socket training = connect();
		server.close();
		assertTurnedAway(training);
		assertFalse(server.isConnected());
		assertThrows(CoreException.class, () -> server.captureEverything(1));
		assertTrue(isRefused());
	}
}

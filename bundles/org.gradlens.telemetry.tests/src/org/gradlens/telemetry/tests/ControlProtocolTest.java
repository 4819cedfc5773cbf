// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Optional;

import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;
import org.junit.jupiter.api.Test;

class ControlProtocolTest {

	private final ControlAddress address = ControlAddress.at(4711);

	@Test
	void addressSurvivesTheEnvironmentAndKeepsItsTokenToItself() {
		assertEquals(Optional.of(address), ControlAddress.parse(address.value()));
		assertNotEquals(address.token(), ControlAddress.at(4711).token());
		assertFalse(address.toString().contains(address.token()));
	}

	@Test
	void nonsenseIsNoAddress() {
		for (String value : new String[] { "", "4711", "0 " + address.token(), "70000 " + address.token(),
				"4711 " + address.token().substring(1), address.value() + '0', "4711 " + "g".repeat(64) }) {
			assertEquals(Optional.empty(), ControlAddress.parse(value), value);
		}
	}

	@Test
	void helloIsRightToTheLastByte() {
		byte[] hello = ControlProtocol.hello(address);
		assertEquals(ControlProtocol.HELLO_BYTES, hello.length);
		assertTrue(ControlProtocol.isHello(hello, address));
		assertFalse(ControlProtocol.isHello(hello, ControlAddress.at(4711)));
		assertFalse(ControlProtocol.isHello(Arrays.copyOf(hello, hello.length - 1), address));
		for (int i = 0; i < hello.length; i++) {
			byte[] wrong = hello.clone();
			wrong[i] ^= 1;
			assertFalse(ControlProtocol.isHello(wrong, address), "byte " + i);
		}
	}

	@Test
	void commandsArriveInOrder() throws Exception {
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		ControlProtocol.write(sent, new ControlCommand.CaptureEverything(ControlProtocol.MOST_STEPS));
		ControlProtocol.write(sent, new ControlCommand.StopAfterStep());
		InputStream received = new ByteArrayInputStream(sent.toByteArray());
		assertEquals(new ControlCommand.CaptureEverything(ControlProtocol.MOST_STEPS), ControlProtocol.read(received));
		assertEquals(new ControlCommand.StopAfterStep(), ControlProtocol.read(received));
		assertThrows(EOFException.class, () -> ControlProtocol.read(received));
	}

	@Test
	void whatIsNoCommandIsRefused() {
		for (byte[] bytes : new byte[][] { { 0, 0, 0, 0, 0 }, { 1, 0, 0, 0, 1 }, { 2, 0, 0, 0, 0 }, { 2, -1, 0, 0, 0 },
				{ 2, 0, 0, 4, 0 }, { 3, 0, 0, 0, 1 }, "GET / HTTP/1.1".getBytes() }) {
			assertThrows(ProtocolException.class, () -> ControlProtocol.read(new ByteArrayInputStream(bytes)),
					() -> Arrays.toString(bytes));
		}
		assertThrows(IllegalArgumentException.class, () -> new ControlCommand.CaptureEverything(0));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.probe.EngineMessage;
import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Seen;
import org.gradlens.telemetry.probe.EngineMessage.Spent;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeProtocol;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.probe.ProbeRequest.Program;
import org.gradlens.telemetry.probe.ProbeTimes;
import org.junit.jupiter.api.Test;

class ProbeProtocolTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private ByteArrayInputStream sent() {
		return new ByteArrayInputStream(out.toByteArray());
	}

	@Test
	void requestsArriveAsTheyWereSent() throws IOException {
		ProbeRequest request = new ProbeRequest(7, "/tmp/\u00fcber.gradlens", List.of("/a/bin", "/b.jar"),
				new Program("demo.Net", "probe", List.of("x y", "")), 2, 10_000);
		ProbeProtocol.request(out, request);
		ProbeProtocol.cancel(out);
		ByteArrayInputStream in = sent();
		assertEquals(Optional.of(request), ProbeProtocol.readRequest(in));
		assertEquals(Optional.empty(), ProbeProtocol.readRequest(in));
		assertThrows(EOFException.class, () -> ProbeProtocol.readRequest(in));
	}

	@Test
	void everyAnswerArrivesAsItWasSent() throws IOException {
		for (Outcome outcome : Outcome.values()) {
			out.reset();
			EngineMessage answer = new ProbeAnswer(3, outcome, "Net.java:3", new ProbeTimes(1, ProbeTimes.NEVER, 3, 4, 5, 6));
			ProbeProtocol.say(out, answer);
			assertEquals(answer, ProbeProtocol.readMessage(sent()));
		}
		out.reset();
		ProbeProtocol.say(out, new Seen(3));
		ProbeProtocol.say(out, new Ready());
		ProbeProtocol.say(out, new Spent("a thread"));
		ByteArrayInputStream in = sent();
		assertEquals(new Seen(3), ProbeProtocol.readMessage(in));
		assertEquals(new Ready(), ProbeProtocol.readMessage(in));
		assertEquals(new Spent("a thread"), ProbeProtocol.readMessage(in));
	}

	@Test
	void nonsenseIsRefused() {
		byte[] unknown = { 9 };
		byte[] noOutcome = { 1, 0, 0, 0, 1, 99, 0, 0 };
		byte[] endlessList = { 1, 0, 0, 0, 1, 0, 0, 127, -1, -1, -1 };
		assertThrows(ProtocolException.class, () -> ProbeProtocol.readRequest(new ByteArrayInputStream(unknown)));
		assertThrows(ProtocolException.class, () -> ProbeProtocol.readMessage(new ByteArrayInputStream(unknown)));
		assertThrows(ProtocolException.class, () -> ProbeProtocol.readMessage(new ByteArrayInputStream(noOutcome)));
		assertThrows(ProtocolException.class, () -> ProbeProtocol.readRequest(new ByteArrayInputStream(endlessList)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.probe.EngineMessage;
import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Seen;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeProtocol;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.probe.ProbeRequest.Program;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlProtocol;

/** A probe engine of the real jar, and the IDE's end of its connection. */
final class ProbeEngineProcess implements AutoCloseable {

	static final int ITERATIONS = 2;

	private static final int PATIENCE_MILLIS = 60_000;

	private final Path folder;
	private final Training.Running running;
	private final Socket socket;
	private boolean seen;
	private int probes;

	private ProbeEngineProcess(Path folder, Training.Running running, Socket socket) {
		this.folder = folder;
		this.running = running;
		this.socket = socket;
	}

	/** Starts an engine and waits until it is ready. */
	static ProbeEngineProcess start(Path folder, String... options) throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(PATIENCE_MILLIS);
			ControlAddress address = ControlAddress.at(server.getLocalPort());
			Training training = new Training(folder).option("-Dorg.gradlens.probes=true").option("-Xmx300m")
					.environment(ControlAddress.VARIABLE, address.value());
			List.of(options).forEach(training::option);
			Training.Running running = training.start(folder.resolve("nothing"), "org.gradlens.agent.ProbeEngine");
			Socket socket = server.accept();
			socket.setSoTimeout(PATIENCE_MILLIS);
			byte[] hello = socket.getInputStream().readNBytes(ControlProtocol.HELLO_BYTES);
			assertTrue(ControlProtocol.isHello(hello, address));
			ProbeEngineProcess engine = new ProbeEngineProcess(folder, running, socket);
			assertInstanceOf(Ready.class, engine.next());
			return engine;
		}
	}

	/** Asks for a probe. */
	void request(Path classes, Program program, int budgetMillis) throws IOException {
		ProbeProtocol.request(socket.getOutputStream(), new ProbeRequest(++probes, log().toString(),
				List.of(classes.toString()), program, ITERATIONS, budgetMillis));
	}

	void cancel() throws IOException {
		ProbeProtocol.cancel(socket.getOutputStream());
	}

	/** What the engine says next. */
	EngineMessage next() throws IOException {
		InputStream in = socket.getInputStream();
		return ProbeProtocol.readMessage(in);
	}

	/** The answer, which is what comes next but for the news of the first figures. */
	ProbeAnswer answer() throws IOException {
		EngineMessage message = next();
		seen = message instanceof Seen first && first.number() == probes;
		ProbeAnswer answer = assertInstanceOf(ProbeAnswer.class, seen ? next() : message);
		assertTrue(answer.number() == probes, answer::toString);
		return answer;
	}

	/** Whether the engine told of the last probe's first figures before it answered. */
	boolean hasSeen() {
		return seen;
	}

	/** What the last probe's run log says of a type. */
	<M extends Message> List<M> recorded(Class<M> type) throws IOException {
		List<Message> messages = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log())) {
			reader.readRemaining(messages::add);
		}
		return messages.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private Path log() {
		return folder.resolve("probe-" + probes + ".gradlens");
	}

	/** Kilobytes of memory that the engine's process takes; only where the system tells. */
	long residentKilobytes() throws IOException {
		return Files.readAllLines(Path.of("/proc", Long.toString(running.process().pid()), "status")).stream()
				.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
				.mapToLong(Long::parseLong).findFirst().orElseThrow();
	}

	/** Whether the process ends. */
	boolean ends() throws InterruptedException {
		return running.process().waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Goes away, as the IDE does when it ends or is killed. */
	void disconnect() throws IOException {
		socket.close();
	}

	@Override
	public void close() throws IOException {
		socket.close();
		running.process().destroyForcibly();
	}
}

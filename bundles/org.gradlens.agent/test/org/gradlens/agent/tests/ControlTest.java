// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training JVM does when it is told to, and when it is told nonsense. */
class ControlTest {

	private static final int PATIENCE_MILLIS = 60_000;
	private static final int WISHED = 5;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;
	private ServerSocket server;
	private ControlAddress address;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	@BeforeEach
	void listen() throws IOException {
		server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		server.setSoTimeout(PATIENCE_MILLIS);
		address = ControlAddress.at(server.getLocalPort());
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	private Training.Running start(String... arguments) throws IOException {
		return new Training(folder).environment(ControlAddress.VARIABLE, address.value()).start(classes, "programs.Faults",
				arguments);
	}

	private Socket accept() throws IOException {
		Socket training = server.accept();
		training.setSoTimeout(PATIENCE_MILLIS);
		assertTrue(ControlProtocol.isHello(training.getInputStream().readNBytes(ControlProtocol.HELLO_BYTES), address));
		return training;
	}

	@Test
	void stopsAfterTheStepUnderWay() throws Exception {
		Training.Running running = start("endless");
		try (Socket training = accept()) {
			running.awaitLine("trains");
			ControlProtocol.write(training.getOutputStream(), new ControlCommand.StopAfterStep());
			Training.Result result = running.await();
			assertEquals(0, result.exitCode(), result::err);
			assertEquals(RunEnded.Reason.STOP_REQUESTED, result.only(RunEnded.class).reason());
			assertEquals(1, result.err().lines().filter(line -> line.startsWith("gradlens: training stopped")).count());
		}
	}

	@Test
	void capturesEverythingOfAsManyStepsAsAskedFor() throws Exception {
		Training.Running running = new Training(folder).option("-Dorg.gradlens.capture=off")
				.environment(ControlAddress.VARIABLE, address.value()).start(classes, "programs.Faults", "endless");
		try (Socket training = accept()) {
			running.awaitLine("trains");
			ControlProtocol.write(training.getOutputStream(), new ControlCommand.CaptureEverything(WISHED));
			running.await(messages -> messages.stream().anyMatch(Distributions.class::isInstance));
			ControlProtocol.write(training.getOutputStream(), new ControlCommand.StopAfterStep());
			Training.Result result = running.await();
			assertEquals(0, result.exitCode(), result::err);
			List<Distributions> distributions = result.all(Distributions.class);
			assertTrue(distributions.size() <= WISHED, () -> distributions.size() + " iterations");
			for (Distributions read : distributions) {
				Step step = result.all(Step.class).stream().filter(other -> other.iteration() == read.iteration()).findFirst()
						.orElseThrow();
				assertEquals(1, step.iterations());
				assertTrue(step.mean().get(Figure.ACTIVATION_MEAN, 0).isPresent());
				assertTrue(step.mean().get(Figure.UPDATE_NORM, 0).isPresent());
			}
			assertTrue(result.all(Step.class).stream().anyMatch(step -> step.mean().size(Figure.UPDATE_NORM) == 0));
		}
	}

	@Test
	void garbageClosesTheConnectionAndDisturbsNothing() throws Exception {
		Training.Running running = start("long", "200");
		try (Socket training = accept()) {
			training.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes());
			assertEquals(-1, training.getInputStream().read());
		}
		assertUndisturbed(running.await());
	}

	@Test
	void trainsWhenNobodyIsThereOrGoesAway() throws Exception {
		Training.Running running = start("long", "200");
		accept().close();
		assertUndisturbed(running.await());
	}

	@Test
	void trainsWhenNobodyListens() throws Exception {
		server.close();
		assertUndisturbed(start("long", "20").await());
	}

	private static void assertUndisturbed(Training.Result result) {
		assertEquals(0, result.exitCode(), result::err);
		assertTrue(result.out().contains("returns"));
		assertEquals(RunEnded.Reason.SHUTDOWN, result.only(RunEnded.class).reason());
		assertFalse(result.err().contains("gradlens:"), result::err);
	}
}

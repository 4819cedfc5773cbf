// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogFollower;
import org.gradlens.telemetry.RunStarted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code java -jar gradlens.jar run}, as a user starts it. */
class RunCommandTest {

	private static final Path JAR = Path.of("target", "gradlens.jar").toAbsolutePath();
	private static final long TIMEOUT_SECONDS = 120;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	private Process start(List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")), "-jar", JAR.toString(), "run"));
		command.addAll(options);
		command.addAll(List.of("-cp", classes + File.pathSeparator + Programs.engineClassPath(), "programs.Endings"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile())
				.redirectError(folder.resolve("err.txt").toFile());
		builder.environment().put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
		return builder.start();
	}

	private void assertExitCode(int expected, Process process) throws Exception {
		boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		if (!ended) {
			process.destroyForcibly();
		}
		assertTrue(ended, "the command did not end");
		assertEquals(expected, process.exitValue(), () -> text("err.txt"));
	}

	private String text(String file) {
		try {
			return Files.readString(folder.resolve(file));
		} catch (IOException e) {
			return e.toString();
		}
	}

	@Test
	void theProgramsExitCodeIsTheCommandsAndItsTableFollowsItsOutput() throws Exception {
		assertExitCode(7, start(List.of("--threads", "1"), "exit"));
		String out = text("out.txt");
		assertTrue(out.startsWith("parameters "), out);
		assertTrue(out.contains("programs.Endings: ended"), out);
		assertTrue(out.contains("Network 0: 10 iterations, loss "), out);
		assertEquals(2, out.lines().filter(line -> line.matches("layer[01] .* Endings.java:\\d+ .*e[-+]\\d\\d .*")).count(),
				out);
		try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
			assertEquals(List.of(), left.filter(file -> file.getFileName().toString().startsWith("gradlens")).toList());
		}
		assertFalse(text("err.txt").contains("iteration"), "no progress without a terminal");
	}

	@Test
	void trainingIsStoppedAfterAsManyIterationsAsAskedFor() throws Exception {
		assertExitCode(0, start(List.of("--threads", "1", "--stop-after", "4"), "fail"));
		String out = text("out.txt");
		assertTrue(out.startsWith("programs.Endings: stopped after 4 iterations, as asked for"), out);
		assertTrue(out.contains("Network 0: 4 iterations, loss "), out);
	}

	@Test
	void aFindingThatIsAskedForMakesTheExitCode3() throws Exception {
		List<String> options = List.of("--threads", "1", "--stop-after", "4", "--json", "--fail-on", "warning");
		List<String> strict = new ArrayList<>(options);
		strict.addAll(List.of("--threshold", "input-magnitude=1e-3"));
		assertExitCode(3, start(strict, "fail"));
		JsonObject report = JsonParser.parseString(text("out.txt")).getAsJsonObject();
		assertEquals("stopped as asked", report.get("outcome").getAsString());
		assertEquals(4, report.get("iterations").getAsInt());
		JsonObject first = report.getAsJsonArray("findings").get(0).getAsJsonObject();
		assertEquals("unscaled input", first.get("rule").getAsString());
		assertEquals("warning", first.get("severity").getAsString());
		assertExitCode(0, start(options, "fail"));
	}

	@Test
	void jsonStandsAloneAndTheLogIsKept() throws Exception {
		Path log = folder.resolve("kept.gradlens");
		assertExitCode(1, start(List.of("--json", "--log", log.toString(), "-J-Dsetting=1", "--threads", "2"), "fail"));
		JsonObject report = JsonParser.parseString(text("out.txt")).getAsJsonObject();
		assertEquals("failed", report.get("outcome").getAsString());
		assertEquals("2", report.getAsJsonObject("settings").get("threads").getAsString());
		assertEquals("2", report.getAsJsonObject("settings").get("OMP_NUM_THREADS").getAsString());
		assertTrue(text("err.txt").contains("parameters "), "the program's output");
		assertTrue(Files.exists(log));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aKilledProgramIsReportedWithItsSignal() throws Exception {
		Process command = startThen(started -> ProcessHandle.of(started.processId()).ifPresent(ProcessHandle::destroyForcibly));
		assertExitCode(128 + 9, command);
		assertTrue(text("out.txt").startsWith("programs.Endings: no end was recorded"), () -> text("out.txt"));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theProgramEndsInOrderWithTheCommand() throws Exception {
		CompletableFuture<Long> program = new CompletableFuture<>();
		Process command = startThen(started -> program.complete(started.processId()));
		long processId = program.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		command.destroy();
		assertExitCode(128 + 15, command);
		assertTrue(ProcessHandle.of(processId).filter(ProcessHandle::isAlive).isEmpty());
		assertTrue(text("out.txt").contains("programs.Endings: ended"), () -> text("out.txt"));
	}

	/** Starts the command, and does something when the program says that it has started. */
	private Process startThen(Consumer<RunStarted> action) throws Exception {
		Path log = folder.resolve("followed.gradlens");
		Process command = start(List.of("--log", log.toString()), "halt");
		CompletableFuture<RunStarted> started = new CompletableFuture<>();
		try (RunLogFollower follower = new RunLogFollower(log, new RunLogFollower.Listener() {

			@Override
			public void received(Message message) {
				if (message instanceof RunStarted start) {
					started.complete(start);
				}
			}

			@Override
			public void caughtUp() {
				// the first message is what is waited for
			}

			@Override
			public void failed(IOException problem) {
				started.completeExceptionally(problem);
			}
		})) {
			action.accept(started.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
		}
		return command;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogReader;

/** A training JVM with the agent in it, started and waited for. */
final class Training {

	private static final Path AGENT = Path.of("target", "gradlens.jar").toAbsolutePath();
	private static final Path WEAVE_CACHE = Path.of("target", "weave-cache").toAbsolutePath();
	private static final long TIMEOUT_SECONDS = 120;

	private final Path folder;
	private final List<String> jvmOptions = new ArrayList<>();
	private final List<String> starter = new ArrayList<>();
	private final Map<String, String> environment = new HashMap<>();
	private Path javaHome = Path.of(System.getProperty("java.home"));
	private Path log;
	private boolean watched = true;
	private long patience = TIMEOUT_SECONDS;
	private Path cache = WEAVE_CACHE;

	/** A training whose files go into a folder. */
	Training(Path folder) {
		this.folder = folder;
		log = folder.resolve("run.gradlens");
	}

	/** Without an agent. */
	Training unwatched() {
		watched = false;
		return this;
	}

	/** Waits longer for the end than is usual. */
	Training patience(long seconds) {
		patience = seconds;
		return this;
	}

	Training option(String option) {
		jvmOptions.add(option);
		return this;
	}

	Training weaveCache(Path other) {
		cache = other;
		return this;
	}

	Path log() {
		return log;
	}

	/** Records elsewhere. */
	Training log(Path other) {
		log = other;
		return this;
	}

	/** Runs with another Java than the tests do. */
	Training java(Path home) {
		javaHome = home;
		return this;
	}

	Training environment(String name, String value) {
		environment.put(name, value);
		return this;
	}

	/** Starts the JVM by means of a command that takes the JVM's command as its last arguments. */
	Training startedBy(String... command) {
		starter.addAll(List.of(command));
		return this;
	}

	/** Runs a program to its end. */
	Result run(Path classes, String mainType, String... arguments) throws IOException, InterruptedException {
		return start(classes, mainType, arguments).await();
	}

	/** Starts a program. */
	Running start(Path classes, String mainType, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(starter);
		command.add(javaHome.resolve("bin").resolve("java").toString());
		command.addAll(List.of("-Xmx1g", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
				// where the engine writes what it says of exhausted memory
				"-Dorg.deeplearning4j.crash.reporting.directory=" + folder));
		if (watched) {
			command.addAll(List.of("-javaagent:" + AGENT, "-Dorg.gradlens.log=" + log(),
					"-Dorg.gradlens.weave.cache=" + cache));
		}
		command.addAll(jvmOptions);
		command.addAll(List.of("-cp", classes + File.pathSeparator + Programs.engineClassPath(), mainType));
		command.addAll(List.of(arguments));
		Files.createDirectories(folder);
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile())
				.redirectError(folder.resolve("err.txt").toFile());
		builder.environment().put("OMP_NUM_THREADS", "1");
		builder.environment().putAll(environment);
		return new Running(builder.start());
	}

	/** A training JVM that was started. */
	final class Running {

		private final Process process;

		Running(Process process) {
			this.process = process;
		}

		Process process() {
			return process;
		}

		/** Waits until the program has printed a line. */
		Running awaitLine(String line) throws IOException, InterruptedException {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
			while (!Files.readAllLines(folder.resolve("out.txt")).contains(line)) {
				assertTrue(process.isAlive() && System.nanoTime() < end, "waited in vain for " + line);
				Thread.sleep(20);
			}
			return this;
		}

		/** Waits until the run log holds something. */
		void await(Predicate<List<Message>> condition) throws IOException, InterruptedException {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
			while (!condition.test(messages())) {
				assertTrue(process.isAlive() && System.nanoTime() < end, "waited in vain for the run log");
				Thread.sleep(50);
			}
		}

		/** Waits for the end. */
		Result await() throws IOException, InterruptedException {
			boolean ended = process.waitFor(patience, TimeUnit.SECONDS);
			if (!ended) {
				process.destroyForcibly();
			}
			assertTrue(ended, "the program did not end");
			return new Result(process.exitValue(), Files.readAllLines(folder.resolve("out.txt")),
					Files.readString(folder.resolve("err.txt")), messages());
		}
	}

	private List<Message> messages() throws IOException {
		List<Message> messages = new ArrayList<>();
		if (Files.exists(log())) {
			try (RunLogReader reader = RunLogReader.open(log())) {
				reader.readRemaining(messages::add);
			}
		}
		return messages;
	}

	/**
	 * What a training left.
	 *
	 * @param exitCode the JVM's
	 * @param out lines of its output
	 * @param err all of its error output
	 * @param messages what its run log says
	 */
	record Result(int exitCode, List<String> out, String err, List<Message> messages) {

		/** The messages of a type. */
		<M extends Message> List<M> all(Class<M> type) {
			return messages.stream().filter(type::isInstance).map(type::cast).toList();
		}

		/** The only message of a type. */
		<M extends Message> M only(Class<M> type) {
			List<M> found = all(type);
			assertTrue(found.size() == 1, () -> found.size() + " of " + type.getSimpleName() + "; " + err);
			return found.get(0);
		}

		/** What the program printed behind a word, by that word. */
		Map<String, String> printed() {
			return out.stream().map(line -> line.split(" ", 2)).filter(words -> words.length == 2)
					.collect(Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> b));
		}
	}
}

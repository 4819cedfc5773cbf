// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
	private boolean watched = true;
	private Path cache = WEAVE_CACHE;

	/** A training whose files go into a folder. */
	Training(Path folder) {
		this.folder = folder;
	}

	/** Without an agent. */
	Training unwatched() {
		watched = false;
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
		return folder.resolve("run.gradlens");
	}

	/** Runs a program to its end. */
	Result run(Path classes, String mainType, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx1g", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
		if (watched) {
			command.addAll(List.of("-javaagent:" + AGENT, "-Dorg.gradlens.log=" + log(),
					"-Dorg.gradlens.weave.cache=" + cache));
		}
		command.addAll(jvmOptions);
		command.addAll(List.of("-cp", classes + File.pathSeparator + Programs.engineClassPath(), mainType));
		command.addAll(List.of(arguments));
		Path out = folder.resolve("out.txt");
		Path err = folder.resolve("err.txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("OMP_NUM_THREADS", "1");
		Process process = builder.start();
		boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		if (!ended) {
			process.destroyForcibly();
		}
		assertTrue(ended, () -> mainType + " did not end");
		return new Result(process.exitValue(), Files.readAllLines(out), Files.readString(err), messages());
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.training.TrainingJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training with the options of a training JVM, on this Java and on a newer one, warns of nothing. */
class NewestJavaTest {

	private static final int NEWER = 25;
	private static final Path INSTALLED = Path.of("/usr/lib/jvm");

	@TempDir
	private Path folder;

	@Test
	void warnsOfNothingOnThisJava() throws Exception {
		assertWarnsOfNothing(Path.of(System.getProperty("java.home")), Runtime.version().feature());
	}

	@Test
	void warnsOfNothingOnANewerJava() throws Exception {
		Optional<Path> newer = newer();
		assumeTrue(newer.isPresent(), "there is no JDK " + NEWER + " in " + INSTALLED + " or JAVA_HOME_25");
		assertWarnsOfNothing(newer.get(), NEWER);
	}

	private static Optional<Path> newer() throws IOException {
		if (System.getenv("JAVA_HOME_" + NEWER) != null) {
			return Optional.of(Path.of(System.getenv("JAVA_HOME_" + NEWER)));
		}
		if (!Files.isDirectory(INSTALLED)) {
			return Optional.empty();
		}
		try (Stream<Path> homes = Files.list(INSTALLED)) {
			return homes.filter(home -> home.getFileName().toString().contains("-" + NEWER))
					.filter(home -> Files.isExecutable(home.resolve("bin/java"))).findFirst();
		}
	}

	private void assertWarnsOfNothing(Path java, int feature) throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		Training training = new Training(folder.resolve("run")).java(java).option("-Dorg.gradlens.capture=all");
		TrainingJvm options = new TrainingJvm(Path.of("unused"), feature);
		options.options().stream().filter(option -> !option.startsWith("-javaagent:")).forEach(training::option);
		Training.Result result = training.run(classes, "programs.Faults", "long", "50");
		assertEquals(0, result.exitCode(), result::err);
		long skipped = result.all(RunEnded.class).stream().mapToLong(RunEnded::skipped).sum();
		assertEquals(50, skipped + result.all(Step.class).stream().mapToInt(Step::iterations).sum());
		List<String> warnings = result.err().lines().filter(line -> line.matches("(?i).*\\b(warn(ing)?|gradlens)\\b.*"))
				.filter(line -> !line.contains("SLF4J") && !line.contains("WARN org.nd4j")).toList();
		assertEquals(List.of(), warnings);
	}
}

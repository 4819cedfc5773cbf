// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the run log cannot be written any more, the user is told once and training goes on. */
class LogFaultsTest {

	private static final String PROGRAM = "programs.Faults";
	private static final String ITERATIONS = "3000";
	private static final long DISK_BYTES = 128 << 10;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	/** Writes as much as it can. */
	private Training eager() {
		return new Training(folder).option("-Dorg.gradlens.capture=all").option("-Dorg.gradlens.recordsPerSecond=1000000")
				.option("-Dorg.gradlens.megabytesPerHour=1000000");
	}

	private static void assertToldAndRead(Training.Result result, Path log) throws IOException {
		assertEquals(0, result.exitCode(), result::err);
		assertTrue(result.out().contains("returns"));
		List<String> told = result.err().lines().filter(line -> line.startsWith("gradlens:")).toList();
		assertEquals(1, told.size(), result::err);
		assertTrue(told.get(0).contains("IOException"), result::err);
		List<Step> steps = result.all(Step.class);
		assertTrue(steps.size() > 10, () -> steps.size() + " steps");
		for (int i = 1; i < steps.size(); i++) {
			assertEquals(steps.get(i - 1).iteration() + steps.get(i).iterations(), steps.get(i).iteration(),
					"nothing is missing in between");
		}
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(message -> {
			});
			assertEquals(0, reader.damagedBytes(), "no part of a frame is left");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void diskIsFull() throws Exception {
		try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), DISK_BYTES)) {
			Training training = eager();
			if (disk.isMounted()) {
				training.log(disk.folder().resolve("run.gradlens"));
			} else {
				// the nearest that one gets to a full disk without the right to mount one
				training.startedBy("sh", "-c", "ulimit -f " + DISK_BYTES / 512 + "; exec \"$@\"", "sh");
			}
			Training.Result result = training.run(classes, PROGRAM, "long", ITERATIONS);
			assertToldAndRead(result, training.log());
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void fileMayNotGrow() throws Exception {
		Training training = eager().startedBy("sh", "-c", "ulimit -f " + DISK_BYTES / 512 + "; exec \"$@\"", "sh");
		assertToldAndRead(training.run(classes, PROGRAM, "long", ITERATIONS), training.log());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void folderIsNotWritable() throws Exception {
		// nobody may create a file there, the administrator included
		Training training = new Training(folder).log(Path.of("/proc/run.gradlens"));
		Training.Result result = training.run(classes, PROGRAM, "long", "10");
		assertEquals(0, result.exitCode());
		assertTrue(result.out().contains("returns"));
		List<String> told = result.err().lines().filter(line -> line.startsWith("gradlens:")).toList();
		assertEquals(1, told.size(), result::err);
		assertTrue(told.get(0).startsWith("gradlens: this run is not watched: the run log cannot be created"), result::err);
	}
}

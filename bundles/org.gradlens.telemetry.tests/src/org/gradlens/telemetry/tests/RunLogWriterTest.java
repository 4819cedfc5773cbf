// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogWriterTest {

	@TempDir
	Path directory;

	@Test
	void severalThreadsMayAppend() throws Exception {
		Path log = directory.resolve("run.gradlens");
		int threads = 4;
		int steps = 500;
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				int network = thread;
				tasks.add(() -> {
					for (int i = 0; i < steps; i++) {
						writer.append(Samples.step(network, i));
					}
					return null;
				});
			}
			for (Future<Void> done : executor.invokeAll(tasks)) {
				done.get();
			}
		} finally {
			executor.shutdown();
		}

		List<Message> received = readAll(log);
		assertEquals(threads * steps, received.size());
		try (RunLog opened = RunLog.open(log)) {
			for (int network = 0; network < threads; network++) {
				List<Step> own = opened.steps(network, steps);
				assertEquals(steps, own.size());
				assertEquals(Samples.step(network, steps - 1), own.get(steps - 1));
			}
		}
	}

	@Test
	void nothingIsAppendedToAClosedLog() throws IOException {
		Path log = directory.resolve("run.gradlens");
		RunLogWriter writer = RunLogWriter.create(log);
		writer.append(new EpochEnded(0, 0, 1));
		writer.close();
		long length = Files.size(log);

		assertThrows(IOException.class, () -> writer.append(new EpochEnded(0, 1, 1)));
		writer.close();
		assertEquals(length, Files.size(log));
	}

	@Test
	void aMessageThatIsTooLongIsRefusedAndTheNextOneWritten() throws IOException {
		Path log = directory.resolve("run.gradlens");
		Message next = new EpochEnded(0, 1, 1);
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			assertThrows(IllegalArgumentException.class,
					() -> writer.append(new CaptureProblem("long", "x".repeat(5 << 20))));
			writer.append(next);
		}

		assertEquals(List.of(next), readAll(log));
	}

	@Test
	void aFullDiskCostsOnlyWhatFoundNoRoom() throws Exception {
		Path disk = Files.createDirectory(directory.resolve("disk"));
		assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=64k", "gradlens-test", disk.toString()),
				"only a superuser may make a small disk");
		try {
			Path log = disk.resolve("run.gradlens");
			Path ballast = Files.write(disk.resolve("ballast"), new byte[32_000]);
			List<Message> expected = new ArrayList<>();
			try (RunLogWriter writer = RunLogWriter.create(log)) {
				fill(writer, expected);
				int before = expected.size();
				Files.delete(ballast);
				fill(writer, expected);
				assertTrue(expected.size() > before, "room again, and so more messages");
			}
			assertEquals(expected, readAll(log));
			try (RunLog opened = RunLog.open(log)) {
				assertEquals(expected.size(), opened.steps(0, expected.size()).size(), "without an index");
			}
		} finally {
			assertTrue(runs("umount", disk.toString()));
		}
	}

	/** Appends until the disk is full. */
	private static void fill(RunLogWriter writer, List<Message> appended) {
		assertThrows(IOException.class, () -> {
			while (appended.size() < 100_000) {
				Message message = Samples.step(0, appended.size());
				writer.append(message);
				appended.add(message);
			}
		});
	}

	private static boolean runs(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false; // no such command
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static List<Message> readAll(Path log) throws IOException {
		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(received::add);
			assertEquals(0, reader.damagedBytes());
		}
		return Collections.unmodifiableList(received);
	}
}

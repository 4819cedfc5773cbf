// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

	private static final Outcome DONE = new Outcome(RunState.COMPLETED, "Done.");
	private static final Outcome DIED = new Outcome(RunState.FAILED, "Died.");

	@TempDir
	private Path directory;

	private final ErrorLog errors = new ErrorLog();

	@AfterEach
	void nothingIsLogged() {
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void followsARunToItsEnd() throws Exception {
		RunStore store = new RunStore(directory);
		List<String> events = new CopyOnWriteArrayList<>();
		store.addListener(new RunListener() {

			@Override
			public void runAdded(Run run) {
				events.add("added " + run.id());
			}

			@Override
			public void runChanged(Run run) {
				events.add("changed " + run.id());
			}
		});
		Run run = store.begin("experiment", "project");
		assertEquals(List.of("added " + run.id()), events);
		assertEquals(RunState.STARTING, run.state());
		try (RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(started(ProcessHandle.current()));
			log.append(Networks.stack(1));
			Eventually.await(() -> run.state() == RunState.RUNNING && !run.networks().isEmpty(), run.state()::toString);
			log.append(Networks.step(0, 0, 1, 1));
		}
		store.finish(run, read -> {
			assertTrue(read.networks().get(0).latest().isPresent(), "the log is read before judgement");
			return DONE;
		});
		assertEquals(RunState.COMPLETED, run.state());
		assertEquals("Done.", run.outcome());
		assertEquals("changed " + run.id(), events.get(events.size() - 1));
	}

	@Test
	void finishesARunOnce() throws CoreException {
		RunStore store = new RunStore(directory);
		Run run = store.begin("experiment", "project");
		store.finish(run, read -> DONE);
		store.finish(run, read -> DIED);
		assertEquals("Done.", run.outcome());
	}

	@Test
	void restoresTheNewestRunWithItsOutcome() throws Exception {
		RunStore earlier = new RunStore(directory);
		earlier.finish(earlier.begin("older", "project"), read -> DONE);
		Run newest = earlier.begin("newer", "project");
		write(newest, ended());
		earlier.finish(newest, read -> DONE);

		RunStore store = new RunStore(directory);
		store.restoreNewest(read -> DIED);
		assertEquals(1, store.runs().size());
		Run restored = store.newest().orElseThrow();
		assertEquals(newest.id(), restored.id());
		assertEquals("newer", restored.name());
		assertEquals("project", restored.project());
		assertEquals(newest.created(), restored.created());
		assertEquals(RunState.COMPLETED, restored.state());
		assertEquals("Done.", restored.outcome());
		assertTrue(restored.networks().get(0).latest().isPresent());
	}

	@Test
	void judgesARunThatEndedUnseen() throws Exception {
		write(new RunStore(directory).begin("experiment", "project"), ended());
		RunStore store = new RunStore(directory);
		store.restoreNewest(read -> DIED);
		assertEquals(RunState.FAILED, store.newest().orElseThrow().state());
		assertTrue(store.newest().orElseThrow().networks().get(0).latest().isPresent());
	}

	@Test
	void followsOnARunThatOutlivedTheIde() throws Exception {
		Process training = new ProcessBuilder(java(), "-cp", directory.toString(),
				Files.writeString(directory.resolve("Wait.java"),
						"class Wait { public static void main(String[] a) throws Exception { System.in.read(); } }")
						.toString()).start();
		Run run = new RunStore(directory.resolve("runs")).begin("experiment", "project");
		write(run, training.toHandle());
		RunStore store = new RunStore(directory.resolve("runs"));
		store.restoreNewest(read -> DIED);
		Run restored = store.newest().orElseThrow();
		Eventually.await(() -> restored.state() == RunState.RUNNING && !restored.networks().isEmpty(),
				restored.state()::toString);
		training.destroyForcibly().waitFor();
		Eventually.await(() -> restored.state() == RunState.FAILED, restored.state()::toString);
	}

	@Test
	void doesNotRestoreBesideARunOfThisSession() throws CoreException {
		RunStore earlier = new RunStore(directory);
		earlier.finish(earlier.begin("earlier", "project"), read -> DONE);
		RunStore store = new RunStore(directory);
		Run run = store.begin("now", "project");
		store.restoreNewest(read -> DIED);
		assertEquals(List.of(run), store.runs());
		store.finish(run, read -> DONE);
	}

	@Test
	void keepsTwentyRuns() throws Exception {
		RunStore store = new RunStore(directory);
		Run first = store.begin("first", "project");
		store.finish(first, read -> DONE);
		for (int i = 0; i < 20; i++) {
			store.finish(store.begin("run " + i, "project"), read -> DONE);
		}
		assertFalse(Files.exists(first.directory()));
		try (Stream<Path> kept = Files.list(directory)) {
			assertEquals(20, kept.count());
		}
	}

	private static ProcessHandle ended() throws Exception {
		Process process = new ProcessBuilder(java(), "-version").start();
		process.waitFor();
		return process.toHandle();
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElseThrow();
	}

	private static void write(Run run, ProcessHandle training) throws IOException {
		try (RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(started(training));
			log.append(Networks.stack(1));
			log.append(Networks.step(0, 0, 1, 1));
		}
	}

	private static RunStarted started(ProcessHandle training) {
		return new RunStarted("demo.Net", Instant.now(), training.pid(), Map.of());
	}
}

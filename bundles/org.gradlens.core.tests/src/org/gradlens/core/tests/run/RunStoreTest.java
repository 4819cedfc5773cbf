// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.run.Deletion;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Remarks;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.diagnosis.Thresholds;
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

	private RunStore store() {
		return store(directory);
	}

	private static RunStore store(Path place) {
		return new RunStore(place, () -> 3, read -> DIED, judged -> Thresholds.DEFAULTS);
	}

	@AfterEach
	void nothingIsLogged() {
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void followsARunToItsEnd() throws Exception {
		RunStore store = store();
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
		RunStore store = store();
		Run run = store.begin("experiment", "project");
		store.finish(run, read -> DONE);
		store.finish(run, read -> DIED);
		assertEquals("Done.", run.outcome());
	}

	@Test
	void restoresRunsWithTheirOutcome() throws Exception {
		RunStore earlier = store();
		earlier.finish(earlier.begin("older", "project"), read -> DONE);
		Run newest = earlier.begin("newer", "project");
		write(newest, ended());
		earlier.finish(newest, read -> DONE);

		RunStore store = store();
		store.restore();
		assertEquals(List.of("newer", "older"), store.runs().stream().map(Run::name).toList());
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
		write(store().begin("experiment", "project"), ended());
		RunStore store = store();
		store.restore();
		assertEquals(RunState.FAILED, store.newest().orElseThrow().state());
		assertTrue(store.newest().orElseThrow().networks().get(0).latest().isPresent());
	}

	@Test
	void followsOnARunThatOutlivedTheIde() throws Exception {
		Process training = new ProcessBuilder(java(), "-cp", directory.toString(),
				Files.writeString(directory.resolve("Wait.java"),
						"class Wait { public static void main(String[] a) throws Exception { System.in.read(); } }")
						.toString()).start();
		Run run = store(directory.resolve("runs")).begin("experiment", "project");
		write(run, training.toHandle());
		RunStore store = store(directory.resolve("runs"));
		store.restore();
		Run restored = store.newest().orElseThrow();
		Eventually.await(() -> restored.state() == RunState.RUNNING && !restored.networks().isEmpty(),
				restored.state()::toString);
		training.destroyForcibly().waitFor();
		Eventually.await(() -> restored.state() == RunState.FAILED, restored.state()::toString);
		// it is kept so, too
		Eventually.await(() -> stateKept(restored).equals(RunState.FAILED.name()), () -> stateKept(restored));
	}

	@Test
	void restoresBesideARunOfThisSessionAndReadsWhatIsLookedAt() throws Exception {
		RunStore earlier = store();
		Run before = earlier.begin("earlier", "project");
		write(before, ended());
		earlier.finish(before, read -> DONE);
		RunStore store = store();
		Run now = store.begin("now", "project");
		store.restore();
		assertEquals(now, store.runs().get(0));
		Run restored = store.runs().get(1);
		assertEquals(List.of(), restored.networks(), "nobody has looked at it");
		assertEquals(before.summary(), restored.summary());
		assertEquals(1, restored.summary().firstLoss().orElseThrow());
		store.read(restored);
		assertEquals(1, restored.networks().size());
		assertEquals(before.summary(), restored.summary());
		store.read(restored);
		assertEquals(1, restored.networks().get(0).progress().orElseThrow().iteration(), "it is read once");
		store.finish(now, read -> DONE);
	}

	@Test
	void keepsWhatTheUserSaysOfARun() throws Exception {
		RunStore earlier = store();
		Run run = earlier.begin("experiment", "project");
		earlier.finish(run, read -> DONE);
		Remarks remarks = new Remarks("He initialisation", true, List.of("relu", "good one"), "two\nlines \u00e4");
		earlier.remark(run, remarks);
		RunStore store = store();
		store.restore();
		Run restored = store.newest().orElseThrow();
		assertEquals(remarks, restored.remarks());
		assertEquals("He initialisation", restored.name());
		assertEquals("experiment", restored.launch());
	}

	@Test
	void keepsSoManyRunsAndThoseThatTheUserMarked() throws Exception {
		RunStore store = store();
		Run first = store.begin("first", "project");
		store.finish(first, read -> DONE);
		Run tagged = store.begin("tagged", "project");
		store.finish(tagged, read -> DONE);
		store.remark(tagged, tagged.remarks().withTags(List.of("good")));
		for (int i = 0; i < 3; i++) {
			store.finish(store.begin("run " + i, "project"), read -> DONE);
		}
		assertFalse(Files.exists(first.directory()));
		assertEquals(List.of("run 2", "run 1", "run 0", "tagged"), store.runs().stream().map(Run::name).toList());
	}

	@Test
	void deletesRunsUntilThatIsTakenBack() throws Exception {
		RunStore store = store();
		Run gone = store.begin("gone", "project");
		write(gone, ended());
		store.finish(gone, read -> DONE);
		Run running = store.begin("running", "project");
		Deletion deletion = store.delete(List.of(gone, running));
		assertEquals(List.of(gone), deletion.runs());
		assertEquals(List.of(running), store.runs());
		assertFalse(Files.exists(gone.log()));
		deletion.undo();
		assertEquals(List.of(running, gone), store.runs());
		assertTrue(Files.exists(gone.log()));
		store.delete(List.of(gone)).makeFinal();
		store.finish(running, read -> DONE);
		RunStore next = store();
		next.restore();
		assertEquals(List.of("running"), next.runs().stream().map(Run::name).toList());
	}

	@Test
	void forgetsWhatWasDeletedInAnEarlierSession() throws Exception {
		RunStore earlier = store();
		Run gone = earlier.begin("gone", "project");
		earlier.finish(gone, read -> DONE);
		earlier.delete(List.of(gone));
		RunStore store = store();
		store.restore();
		assertEquals(List.of(), store.runs());
		try (Stream<Path> left = Files.walk(directory)) {
			assertEquals(List.of(directory), left.toList());
		}
	}

	private static String stateKept(Run run) {
		Properties kept = new Properties();
		try (Reader reader = Files.newBufferedReader(run.directory().resolve("run.properties"))) {
			kept.load(reader);
		} catch (IOException e) {
			return e.toString();
		}
		return kept.getProperty("state");
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

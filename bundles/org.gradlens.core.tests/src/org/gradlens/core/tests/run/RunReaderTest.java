// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunReader;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.tests.Eventually;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What views draw of a run is the same while it goes on and after it. */
class RunReaderTest {

	private static final int ITERATIONS = 20_000;

	@TempDir
	Path directory;
	private RunStore store;

	@BeforeEach
	void createStore() {
		store = new RunStore(directory, () -> 3, read -> new Outcome(RunState.FAILED, "died"), judged -> Thresholds.DEFAULTS);
	}

	@Test
	void readsALiveRunFromMemoryAndAFinishedOneFromItsLog() throws Exception {
		Run run = store.begin("long", "project");
		try (RunReader reader = new RunReader(); RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(new RunStarted("Main", Instant.now(), ProcessHandle.current().pid(), Map.of()));
			log.append(Networks.stack(2));
			for (int i = 0; i < ITERATIONS; i++) {
				log.append(Networks.step(i, 0, i, 1e-3 * (i + 1), 1));
			}
			Eventually.await(() -> !run.networks().isEmpty() && run.networks().get(0).latest().map(Step::iteration)
					.orElse(0L) == ITERATIONS - 1, () -> run.networks().toString());
			NetworkHistory network = run.networks().get(0);
			List<Step> live = reader.steps(run, network);
			assertTrue(live.size() <= 2049, live.size() + " steps");
			assertEquals(ITERATIONS - 1, live.get(live.size() - 1).iteration());
			assertEquals(0, live.get(0).firstIteration());
			assertEquals(1e-3, live.get(0).minimum().get(Figure.EPSILON_NORM, 0).getAsDouble(), 1e-6);

			List<Step> zoomed = reader.steps(run, network, 100, 199, 1000);
			assertEquals(100, zoomed.size());
			assertEquals(0.101, zoomed.get(0).mean().get(Figure.EPSILON_NORM, 0).getAsDouble(), 1e-6);
			log.append(new Distributions(0, ITERATIONS, List.of()));
			assertEquals(ITERATIONS, reader.distributionsNear(run, 0, 5).orElseThrow().iteration());

			log.close();
			store.finish(run, read -> new Outcome(RunState.COMPLETED, "done"));
			List<Step> over = reader.steps(run, network);
			assertEquals(ITERATIONS - 1, over.get(over.size() - 1).iteration());
		}
	}

	@Test
	void readsALogThatCouldNotBeReadOnceItCan() throws Exception {
		Run run = store.begin("short", "project");
		try (RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(Networks.stack(2));
			log.append(Networks.step(0, 0, 1, 1e-3, 1));
		}
		store.finish(run, read -> new Outcome(RunState.COMPLETED, "done"));
		NetworkHistory network = run.networks().get(0);
		Path away = directory.resolve("away");
		try (RunReader reader = new RunReader()) {
			Files.move(run.log(), away);
			Eventually.await(() -> {
				System.gc(); // lets go of what was gathered while the run was followed
				return reader.steps(run, network).isEmpty();
			}, () -> "steps of a log that is not there");
			Files.move(away, run.log());
			assertEquals(List.of(0L), reader.steps(run, network).stream().map(Step::iteration).toList());
		}
	}
}

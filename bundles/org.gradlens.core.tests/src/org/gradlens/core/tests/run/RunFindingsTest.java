// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of runs: while they go on, from their logs afterwards, and by the thresholds of the user. */
class RunFindingsTest {

	private static final int STEPS = 100;
	private static final Outcome COMPLETED = new Outcome(RunState.COMPLETED, "Completed.");

	@TempDir
	Path directory;
	private final ErrorLog errors = new ErrorLog();
	private volatile Thresholds thresholds = Thresholds.DEFAULTS;

	@AfterEach
	void nothingIsLogged() {
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void runIsJudgedWhileItGoesOnAndListenersAreTold() throws Exception {
		RunStore store = store();
		List<Run> told = new CopyOnWriteArrayList<>();
		store.addListener(new RunListener() {

			@Override
			public void findingsChanged(Run run) {
				told.add(run);
			}
		});
		Run run = store.begin("vanishing", "");
		assertTrue(run.findings().isEmpty());
		try (RunLogWriter log = vanish(run)) {
			Eventually.await(() -> vanishes(run), () -> run.findings().toString());
		}
		store.finish(run, read -> COMPLETED);
		assertTrue(vanishes(run));
		assertTrue(told.contains(run));
	}

	@Test
	void runThatIsOverIsJudgedFromItsLogAsItWas() throws Exception {
		RunStore store = store();
		Run run = store.begin("vanishing", "");
		vanish(run).close();
		store.finish(run, read -> COMPLETED);
		assertTrue(vanishes(run));
		RunStore later = store();
		later.restore();
		Run restored = later.newest().orElseThrow();
		Eventually.await(() -> restored.findings().isPresent(), () -> "not judged");
		assertEquals(run.findings(), restored.findings());
	}

	@Test
	void runIsJudgedAnewWhenThresholdsChange() throws Exception {
		RunStore store = store();
		Run run = store.begin("vanishing", "");
		vanish(run).close();
		store.finish(run, read -> COMPLETED);
		assertTrue(vanishes(run));
		thresholds = thresholds.with(Threshold.VANISHING_ERROR, 0).with(Threshold.VANISHING_WARNING, 0)
				.with(Threshold.VANISHING_FACTOR, 0);
		store.judgeAgain();
		Eventually.await(() -> !vanishes(run), () -> run.findings().toString());
	}

	private RunStore store() {
		return new RunStore(directory.resolve("runs"), () -> 3, read -> COMPLETED, judged -> thresholds);
	}

	/** A network whose error signal falls to a tenth in each layer. */
	private static RunLogWriter vanish(Run run) throws Exception {
		RunLogWriter log = RunLogWriter.create(run.log());
		log.append(new RunStarted("Main", Instant.now(), 1, Map.of()));
		log.append(Networks.stack(6));
		for (int i = 0; i < STEPS; i++) {
			log.append(Networks.step(i, 0, i / 100.0, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1));
		}
		return log;
	}

	private static boolean vanishes(Run run) {
		return run.findings().orElse(List.of()).stream().flatMap(Finding::withConsequences).map(Finding::rule)
				.anyMatch(Rule.VANISHING_ERROR_SIGNAL::equals);
	}
}

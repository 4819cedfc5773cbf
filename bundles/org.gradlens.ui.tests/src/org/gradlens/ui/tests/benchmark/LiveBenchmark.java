// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveListener;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.probe.ProbeTimes;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.live.LiveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** From a save to new figures painted, with a network of 1.45 million parameters. Prints figures, asserts none. */
@EnabledIfSystemProperty(named = "org.gradlens.benchmark", matches = "live")
class LiveBenchmark {

	private static final int SAVES = 50;
	private static final int SWITCHES = 3;
	/** How long a user takes for the question, which is asked at first. */
	private static final int READ_MILLIS = 3000;
	private static final List<String> ACTIVATIONS = List.of("SIGMOID", "TANH");

	private final AtomicLong built = new AtomicLong();
	private final AtomicLong seen = new AtomicLong();
	private final Map<LiveState, Long> reached = new ConcurrentHashMap<>();
	private volatile Optional<Run> known = Optional.empty();
	/** Milliseconds by what they were spent on, in the order of their happening. */
	private final Map<String, List<Double>> parts = new TreeMap<>();

	@Test
	void measure() throws Exception {
		Locale.setDefault(Locale.US);
		IResourceChangeListener builds = event -> built.compareAndSet(0, System.nanoTime());
		LiveListener probes = this::note;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(builds, IResourceChangeEvent.POST_BUILD);
		Gradlens.live().addListener(probes);
		try (LiveFixture live = new LiveFixture("Large")) {
			UiLoop.await(() -> Job.getJobManager().isIdle(), () -> "still busy");
			switchOn(live, "in an IDE that has only just started");
			for (int i = 0; i < SAVES; i++) {
				edit(live, ACTIVATIONS.get(i % 2), ACTIVATIONS.get((i + 1) % 2));
			}
			parts.forEach((part, values) -> print("%s: %.1f ms", part, median(values)));
			for (int i = 0; i < SWITCHES; i++) {
				switchOffAndEdit(live, i);
				switchOn(live, "again");
			}
			switchOffAndEdit(live, SWITCHES);
			live.askFirst();
			Display.getCurrent().timerExec(READ_MILLIS, LiveBenchmark::agree);
			switchOn(live, "with a question that is read for " + READ_MILLIS + " ms, these included");
		} finally {
			Gradlens.live().removeListener(probes);
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(builds);
		}
	}

	private static void switchOffAndEdit(LiveFixture live, int edits) throws Exception {
		live.liveAction().run();
		await(() -> Gradlens.live().experiments().isEmpty());
		live.replace("Activation." + ACTIVATIONS.get(edits % 2), "Activation." + ACTIVATIONS.get((edits + 1) % 2));
		live.save();
		Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
	}

	private static void agree() {
		Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals(Messages.LiveSwitch_title))
				.forEach(question -> question.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
	}

	private void switchOn(LiveFixture live, String when) throws Exception {
		reached.clear();
		known = Optional.empty();
		seen.set(0);
		double before = live.firstFigure();
		long begin = System.nanoTime();
		live.liveAction().run();
		await(() -> !Double.isNaN(live.firstFigure()) && live.firstFigure() != before);
		live.paint();
		print("first figures after switching on %s: %.0f ms, of which until the engine starts %.0f, until it is ready %.0f, "
				+ "until the first figures are read %.0f", when, millis(begin, System.nanoTime()),
				millis(begin, reached.get(LiveState.STARTING)), millis(begin, reached.get(LiveState.READY)),
				millis(begin, seen.get()));
	}

	/** The first news while the newest probe is another one than at the save. */
	private void note(LiveExperiment experiment) {
		reached.putIfAbsent(experiment.state(), System.nanoTime());
		if (!experiment.latest().equals(known)) {
			seen.compareAndSet(0, System.nanoTime());
		}
	}

	private void edit(LiveFixture live, String from, String to) throws Exception {
		await(() -> Gradlens.live().experiments().get(0).state() == LiveState.READY);
		double before = live.firstFigure();
		live.replace("Activation." + from, "Activation." + to);
		known = Gradlens.live().experiments().get(0).latest();
		built.set(0);
		seen.set(0);
		live.save();
		long saved = System.nanoTime();
		await(() -> live.firstFigure() != before);
		live.paint();
		long painted = System.nanoTime();
		await(() -> Gradlens.live().experiments().get(0).state() == LiveState.READY);
		LiveExperiment experiment = Gradlens.live().experiments().get(0);
		assertEquals("", experiment.problem());
		ProbeTimes times = experiment.times().orElseThrow();
		add("1 build, from the end of the save", millis(saved, built.get()));
		add("2 request, transfer and reading", millis(built.get(), seen.get()) - times.seen() / 1e6);
		add("3 class loading", times.loaded() / 1e6);
		add("4 until the first layer", (times.declared() - times.loaded()) / 1e6);
		add("5 construction, data and first iteration", (times.firstIteration() - times.declared()) / 1e6);
		add("6 its statistics and run log", (times.seen() - times.firstIteration()) / 1e6);
		add("7 paint", millis(seen.get(), painted));
		add("8 save to painted", millis(saved, painted));
		add("9 further iterations and their statistics, meanwhile", (times.answered() - times.seen()) / 1e6);
	}

	private void add(String part, double millis) {
		parts.computeIfAbsent(part, key -> new ArrayList<>()).add(millis);
	}

	private static double millis(long from, long to) {
		return (to - from) / 1e6;
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		UiLoop.await(condition, () -> "no new figures");
	}

	private static void print(String format, Object... values) {
		System.out.println("live: " + String.format(Locale.ROOT, format, values));
	}
}

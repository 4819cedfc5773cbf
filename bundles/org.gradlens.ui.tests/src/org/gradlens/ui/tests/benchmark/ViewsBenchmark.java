// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.chart.SyntheticTraining;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast the views are with a network of 200 layers. */
@EnabledIfSystemProperty(named = "org.gradlens.benchmark", matches = "views")
class ViewsBenchmark {

	private static final int LAYERS = 200;
	private static final long ITERATIONS = 1_000_000;
	/** A run of this length at 1,000 iterations a second writes a record of as many iterations at a time. */
	private static final int ITERATIONS_A_RECORD = 50;
	private static final int RECORDS_A_SECOND = 50;
	private static final long FOLLOWING_MILLIS = 10_000;
	private static final int REPAINTS = 31;
	private static final int RUNS = 10;
	private static final Rectangle PICTURE = new Rectangle(0, 0, 1600, 1000);

	private final SyntheticTraining training = new SyntheticTraining(LAYERS, false);

	@Test
	void measure(@TempDir Path directory) throws Exception {
		Path log = directory.resolve("long.gradlens");
		write(log);
		print("log of %,d iterations, %d layers: %,d MB", ITERATIONS, LAYERS, Files.size(log) >> 20);
		open(log);
		repaint();
		follow();
		openMany(directory, log);
		Workbench.closeAll();
	}

	private void write(Path log) throws Exception {
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			writer.append(new RunStarted("Main", Instant.now(), 0, Map.of()));
			writer.append(training.network());
			for (long last = ITERATIONS_A_RECORD - 1; last < ITERATIONS; last += ITERATIONS_A_RECORD) {
				Step step = training.step(last);
				writer.append(new Step(0, last, ITERATIONS_A_RECORD, step.epoch(), step.elapsedNanos(), step.minibatch(), step.mean(),
						step.minimum(), step.maximum()));
			}
			writer.append(training.distributions(ITERATIONS - 1));
		}
	}

	/** With the map, the flow and the distributions visible, as in the perspective. */
	private void follow() throws Exception {
		Workbench.page().showView(GradientFlowView.ID);
		ChartView<?> map = show(GradientMapView.ID);
		show(DistributionsView.ID);
		try (SyntheticRun run = new SyntheticRun("followed", "no-such-project")) {
			run.start().say(training.network());
			WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
			Thread writer = new Thread(() -> write(run), "writer");
			writer.start();
			await(map::showsChart);
			Display display = Display.getCurrent();
			AtomicLong latest = new AtomicLong();
			Thread pinger = new Thread(() -> ping(display, latest), "pinger");
			long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			long start = System.nanoTime();
			pinger.start();
			while (pinger.isAlive()) {
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
			double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / (double) (System.nanoTime() - start);
			writer.interrupt();
			writer.join();
			print("following %d records a second: user interface's thread busy %.1f %%, latest event after %.1f ms", RECORDS_A_SECOND,
					100 * busy, latest.get() / 1e6);
		}
	}

	private void write(SyntheticRun run) {
		try {
			for (int i = 0; !Thread.interrupted(); i++) {
				run.say(training.step(i));
				if (i % RECORDS_A_SECOND == 0) {
					run.say(training.distributions(i));
				}
				Thread.sleep(1000 / RECORDS_A_SECOND);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Notes how late an event is handled at most. */
	private static void ping(Display display, AtomicLong latest) {
		long end = System.currentTimeMillis() + FOLLOWING_MILLIS;
		try {
			while (System.currentTimeMillis() < end) {
				long sent = System.nanoTime();
				display.asyncExec(() -> latest.accumulateAndGet(System.nanoTime() - sent, Math::max));
				Thread.sleep(10);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		display.wake();
	}

	private void open(Path log) throws Exception {
		ChartView<?> map = show(GradientMapView.ID);
		long before = usedHeap();
		double seconds = open(log, map);
		print("opening it: first picture after %.2f s, %.1f MB of heap", seconds, (usedHeap() - before) / 1048576.0);
	}

	/** Takes a log up as a run and looks at it; seconds until the map has painted it. */
	private static double open(Path log, ChartView<?> map) throws Exception {
		Optional<Chart> before = map.canvas().chart();
		long start = System.nanoTime();
		Run run = new RunTransfer(Gradlens.runs()).take(log, RunTransfer.Mode.LINK);
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).choose(run);
		await(() -> map.showsChart() && !map.canvas().chart().equals(before));
		map.canvas().control().update();
		return (System.nanoTime() - start) / 1e9;
	}

	private void repaint() throws Exception {
		for (String id : List.of(GradientMapView.ID, TrainingCurvesView.ID, DistributionsView.ID)) {
			ChartView<?> view = show(id);
			await(view::showsChart);
			Chart chart = view.canvas().chart().orElseThrow();
			Image image = new Image(Display.getCurrent(), PICTURE.width, PICTURE.height);
			double[] millis = new double[REPAINTS];
			for (int i = 0; i < REPAINTS; i++) {
				GC gc = new GC(image);
				long start = System.nanoTime();
				gc.fillRectangle(PICTURE);
				chart.paint(new GcSurface(gc), PICTURE);
				gc.dispose();
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
			image.dispose();
			Arrays.sort(millis);
			print("repainting %s at %d x %d: median %.1f ms", chart.name(), PICTURE.width, PICTURE.height, millis[REPAINTS / 2]);
		}
	}

	private void openMany(Path directory, Path log) throws Exception {
		ChartView<?> map = show(GradientMapView.ID);
		long before = usedHeap();
		List<Run> opened = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			Path link = Files.createLink(directory.resolve("run-" + i + ".gradlens"), log);
			open(link, map);
			opened.add(map.subject().current().run().orElseThrow());
		}
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
		UiLoop.flush();
		long kept = usedHeap();
		Gradlens.runs().delete(opened).makeFinal();
		UiLoop.flush();
		print("%d such runs opened and looked away from: %+.1f MB of heap; deleted: %+.1f MB", RUNS, (kept - before) / 1048576.0,
				(usedHeap() - before) / 1048576.0);
	}

	private static ChartView<?> show(String id) throws Exception {
		return (ChartView<?>) Workbench.page().showView(id);
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		UiLoop.await(condition, () -> "in vain");
	}

	private static long usedHeap() throws InterruptedException {
		for (int i = 0; i < 5; i++) {
			System.gc();
			UiLoop.flush();
			Thread.sleep(100);
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private static void print(String format, Object... values) {
		System.out.println("views: " + String.format(Locale.ROOT, format, values));
	}
}

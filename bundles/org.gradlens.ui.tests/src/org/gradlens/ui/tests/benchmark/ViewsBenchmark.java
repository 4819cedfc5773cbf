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

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.ScreenImages;
import org.gradlens.ui.internal.compare.CompareView;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
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
	private static final long TURNING_MILLIS = 2_000;
	/** Within this time, the screen paints what is to be painted. */
	private static final long PAINTING_MILLIS = 60;
	private static final int REPAINTS = 31;
	private static final int RUNS = 10;
	private static final Rectangle PICTURE = new Rectangle(0, 0, 1600, 1000);

	private static final int DISTRIBUTIONS = 40;

	private final SyntheticTraining training = new SyntheticTraining(LAYERS, true);

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
				if ((last + 1) % (ITERATIONS / DISTRIBUTIONS) == 0) {
					writer.append(training.distributions(last));
					writer.append(training.profile(last, 0));
				}
			}
		}
	}

	/** With the map, the flow and the distributions visible, as in the perspective. */
	private void follow() throws Exception {
		Workbench.page().showView(GradientFlowView.ID);
		ChartView<?> map = show(GradientMapView.ID);
		show(DistributionsView.ID);
		settle();
		try (SyntheticRun run = new SyntheticRun("followed", "no-such-project")) {
			run.start().say(training.network());
			Thread writer = new Thread(() -> write(run), "writer");
			writer.start();
			WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
			print("turning to a run of %d layers: %s", LAYERS, lateness(listen(TURNING_MILLIS)));
			await(map::showsChart);
			long before = ownTime();
			long start = System.nanoTime();
			List<Long> late = listen(FOLLOWING_MILLIS);
			double busy = (ownTime() - before) / (double) (System.nanoTime() - start);
			writer.interrupt();
			writer.join();
			print("following %d records a second: user interface's thread busy %.1f %%, %s", RECORDS_A_SECOND, 100 * busy,
					lateness(late));
		}
	}

	/** Lets what opening views leaves behind happen before anything is measured. */
	private static void settle() throws InterruptedException {
		listen(TURNING_MILLIS);
	}

	/** The time that this thread alone has taken so far, in nanoseconds: others on the machine do not count. */
	private static long ownTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static String lateness(List<Long> late) {
		List<Long> sorted = late.stream().sorted().toList();
		return String.format(Locale.ROOT, "latest event after %.1f ms, 99 %% of them after %.1f ms at most",
				sorted.get(sorted.size() - 1) / 1e6, sorted.get(99 * sorted.size() / 100) / 1e6);
	}

	/** Handles events for a while; by how many nanoseconds each of them was late. */
	private static List<Long> listen(long millis) throws InterruptedException {
		Display display = Display.getCurrent();
		List<Long> late = new ArrayList<>();
		Thread pinger = new Thread(() -> ping(display, millis, late), "pinger");
		pinger.start();
		while (pinger.isAlive()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		pinger.join();
		return late;
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

	/** Sends events, and notes on the display's thread how late each is handled. */
	private static void ping(Display display, long millis, List<Long> late) {
		long end = System.currentTimeMillis() + millis;
		try {
			while (System.currentTimeMillis() < end) {
				long sent = System.nanoTime();
				display.asyncExec(() -> late.add(System.nanoTime() - sent));
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
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).setLayers(List.of(0));
		for (String id : List.of(GradientMapView.ID, TrainingCurvesView.ID, DistributionsView.ID, ThroughTimeView.ID)) {
			ChartView<?> view = show(id);
			await(view::showsChart);
			repaint(view.canvas().chart().orElseThrow());
		}
		CompareView compare = (CompareView) Workbench.page().showView(CompareView.ID);
		Run run = Gradlens.runs().newest().orElseThrow();
		compare.compare(List.of(run, run));
		await(() -> !compare.charts().isEmpty());
		for (Chart chart : compare.charts()) {
			repaint(chart);
		}
		for (String id : List.of(GradientFlowView.ID, RunsView.ID)) {
			repaint(id);
		}
	}

	private static void repaint(Chart chart) {
		Image image = new Image(Display.getCurrent(), PICTURE.width, PICTURE.height);
		ScreenImages images = new ScreenImages();
		double[] millis = new double[REPAINTS];
		for (int i = 0; i < REPAINTS; i++) {
			GC gc = new GC(image);
			long start = ownTime();
			gc.fillRectangle(PICTURE);
			chart.paint(new GcSurface(gc, images), PICTURE);
			gc.dispose();
			millis[i] = (ownTime() - start) / 1e6;
		}
		image.dispose();
		images.dispose();
		printRepainting(chart.name(), PICTURE.width, PICTURE.height, millis);
	}

	/**
	 * A view with a tree, which paints to the screen alone, when that is ready: in the thread's own time beyond what it takes
	 * without painting, as large as the window.
	 */
	private static void repaint(String id) throws Exception {
		Workbench.page().getWorkbenchWindow().getShell().setSize(PICTURE.width, PICTURE.height);
		IViewPart view = Workbench.page().showView(id);
		IWorkbenchPartReference reference = Workbench.page().getReference(view);
		Workbench.page().setPartState(reference, IWorkbenchPage.STATE_MAXIMIZED);
		settle();
		Tree tree = Widgets.below(Workbench.page().getWorkbenchWindow().getShell()).stream().filter(Control::isVisible)
				.filter(Tree.class::isInstance).map(Tree.class::cast).findFirst().orElseThrow();
		Control rows = PaintedRows.of(tree).canvas();
		double[] millis = new double[REPAINTS];
		for (int i = 0; i < REPAINTS; i++) {
			long start = ownTime();
			listen(PAINTING_MILLIS);
			long idle = ownTime() - start;
			rows.redraw();
			listen(PAINTING_MILLIS);
			millis[i] = (ownTime() - start - 2 * idle) / 1e6;
		}
		printRepainting(view.getTitle(), rows.getSize().x, rows.getSize().y, millis);
		Workbench.page().setPartState(reference, IWorkbenchPage.STATE_RESTORED);
	}

	private static void printRepainting(String what, int width, int height, double[] millis) {
		Arrays.sort(millis);
		print("repainting %s at %d x %d: median %.1f ms", what, width, height, millis[REPAINTS / 2]);
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
		UiLoop.await(() -> Job.getJobManager().isIdle(), () -> "still judging");
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.XMLMemento;
import org.gradlens.core.run.RunReader;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.chart.ChartPicture;
import org.gradlens.ui.internal.chart.ChartTable;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.curves.Curve;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartViewsTest {

	private static final int BINS = 12;
	private static final int STEPS = 100;
	private static final Pattern POSITIVE = Pattern.compile("<text x=\"(\\d+)\"[^>]*>positive");

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private WindowSubject shared;

	@BeforeEach
	void open() {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		shared = WindowSubject.of(Workbench.page().getWorkbenchWindow());
	}

	@AfterEach
	void close() throws Exception {
		shared.setLayers(List.of());
		shared.setIteration(OptionalLong.empty());
		Stream.of(TrainingCurvesView.ID, DistributionsView.ID, ThroughTimeView.ID).map(Workbench.page()::findView)
				.forEach(Workbench.page()::hideView);
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void curvesAreDrawnInTheirColoursWhileTheRunGoesOnAndAfterIt() throws Exception {
		ChartViewFixture curves = ChartViewFixture.open(TrainingCurvesView.ID);
		TrainingCurvesView view = curves.view();
		try (SyntheticRun run = new SyntheticRun("curves", "no-such-project")) {
			new SyntheticTraining(4, false).say(run, 600);
			curves.awaitChart();
			awaitRows(curves, 601);
			ImageData picture = curves.picture("training-curves");
			for (Curve curve : Curve.values()) {
				assertTrue(count(picture, ThemeColors.series(curve.ordinal()).get().getRGB()) > 50, curve.title());
			}
			run.finish(RunState.COMPLETED, "Completed.");
			UiLoop.await(() -> shared.current().run().orElseThrow().state().isOver(), () -> "still going");
			view.show(Curve.STEP_TIME, false);
			view.setSmoothed(false);
			view.setLogarithmic(false);
			ImageData fewer = curves.picture("training-curves-raw-linear");
			assertEquals(0, count(fewer, ThemeColors.series(Curve.STEP_TIME.ordinal()).get().getRGB()));
			XMLMemento memento = XMLMemento.createWriteRoot("view");
			view.saveState(memento);
			assertEquals(Boolean.FALSE, memento.getBoolean(Curve.STEP_TIME.name()));
			// the view remembers what is chosen when it is closed
			view.show(Curve.STEP_TIME, true);
			view.setSmoothed(true);
			view.setLogarithmic(true);
		}
	}

	@Test
	void distributionsAreOfTheSelectedLayer() throws Exception {
		ChartViewFixture distributions = ChartViewFixture.open(DistributionsView.ID);
		DistributionsView view = distributions.view();
		try (SyntheticRun run = new SyntheticRun("distributions", "no-such-project")) {
			new SyntheticTraining(12, false).say(run, 400);
			distributions.awaitChart();
			shared.setLayers(List.of(0));
			UiLoop.await(() -> name(distributions).equals("Distribution of hidden 1 \u00b7 Gradient of W")
					&& iterations(distributions).size() > 10, () -> name(distributions) + iterations(distributions));
			ImageData ridge = distributions.picture("distributions");
			assertTrue(count(ridge, ThemeColors.SERIES_1.get().getRGB()) > 100);
			shared.setLayers(List.of(11));
			UiLoop.await(() -> name(distributions).contains("output"), () -> name(distributions));
			distributions.picture("distributions-output");
			view.setSingle(true);
			shared.setIteration(OptionalLong.of(203));
			UiLoop.await(() -> iterations(distributions).equals(Set.of("200")), () -> iterations(distributions).toString());
			ImageData single = distributions.picture("distributions-one-step");
			assertTrue(count(single, ThemeColors.DEAD.get().getRGB()) > 10, "no zeros beside it");
			view.setSingle(false);
		}
	}

	@Test
	void signsStandWhereNoBarsAre() throws Exception {
		ChartViewFixture distributions = ChartViewFixture.open(DistributionsView.ID);
		DistributionsView view = distributions.view();
		try (SyntheticRun run = new SyntheticRun("signs", "no-such-project")) {
			SyntheticTraining training = new SyntheticTraining(2, false);
			run.start().say(training.network());
			for (int i = 0; i <= STEPS; i++) {
				run.say(training.step(i));
				if (i % (STEPS / 2) == 0) {
					run.say(distribution(i, i < STEPS ? 0 : BINS - 1));
				}
			}
			distributions.awaitChart();
			shared.setLayers(List.of(0));
			view.setSingle(true);
			for (int step = STEPS / 2; step <= STEPS; step += STEPS / 2) {
				String iteration = Integer.toString(step);
				shared.setIteration(OptionalLong.of(step));
				UiLoop.await(() -> view.showsChart() && iterations(distributions).equals(Set.of(iteration)),
						() -> iterations(distributions).toString());
				distributions.picture("distributions-signs-" + step);
				Matcher sign = POSITIVE.matcher(ChartPicture.svg(view.canvas().chart().orElseThrow(), distributions.canvas()));
				assertTrue(sign.find());
				int middle = distributions.canvas().getSize().x / 2;
				assertEquals(step < STEPS, Integer.parseInt(sign.group(1)) > middle, sign.group());
			}
			view.setSingle(false);
		}
	}

	/** Most values in one bin, so that only one side of the chart is free. */
	private static Distributions distribution(long iteration, int most) {
		long[] counts = new long[BINS];
		Arrays.fill(counts, 1);
		counts[most] = 1000;
		return new Distributions(0, iteration,
				List.of(new Distributions.Distribution(Tensor.GRADIENT, 0, new Histogram(-BINS, counts, counts, 0, 0, 0))));
	}

	@Test
	void anEmptyViewSaysWhyAndWhatToDo() throws Exception {
		ChartViewFixture distributions = ChartViewFixture.open(DistributionsView.ID);
		ChartViewFixture time = ChartViewFixture.open(ThroughTimeView.ID);
		SyntheticNetwork network = SyntheticNetwork.onLines(3, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("norms", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, layer -> 1));
			awaitText(time, "This network has no recurrent layer.");
			Workbench.page().showView(DistributionsView.ID);
			awaitText(distributions, "There are no distributions in this run.");
			assertTrue(Widgets.texts(distributions.canvas().getParent()).contains("Run again with everything captured"));
		}
	}

	@Test
	void saysWhichFileIsMissed(@TempDir Path elsewhere) throws Exception {
		SyntheticRun run = new SyntheticRun("moved", "no-such-project");
		new SyntheticTraining(4, false).say(run, 10);
		run.finish(RunState.COMPLETED, "Completed.");
		Files.move(run.run().log(), elsewhere.resolve("moved.gradlens"));
		try (RunReader reader = new RunReader()) {
			UiLoop.await(() -> {
				System.gc(); // lets go of what was gathered while the run was followed
				return reader.steps(run.run(), run.run().networks().get(0)).isEmpty();
			}, () -> "steps of a log that is not there");
		}
		awaitText(ChartViewFixture.open(TrainingCurvesView.ID),
				"The iterations of this run cannot be read from its log any more: " + run.run().log());
	}

	@Test
	void epsilonFallsOnItsWayBackThroughTime() throws Exception {
		ChartViewFixture time = ChartViewFixture.open(ThroughTimeView.ID);
		try (SyntheticRun run = new SyntheticRun("time", "no-such-project")) {
			new SyntheticTraining(4, true).say(run, 50);
			time.awaitChart();
			ImageData picture = time.picture("through-time");
			assertTrue(count(picture, ThemeColors.SERIES_1.get().getRGB()) > 100);
			assertTrue(count(picture, ThemeColors.SERIES_2.get().getRGB()) > 100);
			shared.setLayers(List.of(1));
			awaitRows(time, 61);
		}
	}

	@Test
	void everyColourHasAValueForTheDarkTheme() throws Exception {
		Set<String> dark = ChartViewFixture.darkColors().keySet();
		Set<String> defined = ThemeColors.registry().getKeySet().stream().filter(id -> id.startsWith("org.gradlens.ui."))
				.collect(Collectors.toSet());
		assertEquals(defined, dark);
	}

	private static String name(ChartViewFixture view) {
		return view.view().canvas().chart().orElseThrow().name();
	}

	private static Set<String> iterations(ChartViewFixture view) {
		return ChartTable.tabbed(view.view().canvas().chart().orElseThrow()).lines().skip(1)
				.map(line -> line.split("\t")[0]).collect(Collectors.toSet());
	}

	private static void awaitRows(ChartViewFixture view, int rows) throws Exception {
		UiLoop.await(() -> view.view().canvas().chart().map(ChartTable::tabbed).orElse("").lines().count() == rows,
				() -> view.view().canvas().chart().map(ChartTable::tabbed).orElse("").lines().count() + " rows");
	}

	private static void awaitText(ChartViewFixture view, String beginning) throws Exception {
		UiLoop.await(() -> Widgets.texts(view.canvas().getParent()).stream().anyMatch(text -> text.startsWith(beginning)),
				() -> Widgets.texts(view.canvas().getParent()).toString());
	}

	private static int count(ImageData picture, RGB color) {
		int count = 0;
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				count += picture.palette.getRGB(picture.getPixel(x, y)).equals(color) ? 1 : 0;
			}
		}
		return count;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.chart.ChartTable;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.map.MapFigure;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientMapViewTest {

	private final Locale locale = Locale.getDefault();
	private final SyntheticTraining training = new SyntheticTraining(12, false);
	private ErrorLog errors;
	private ChartViewFixture map;

	@BeforeEach
	void open() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		map = ChartViewFixture.open(GradientMapView.ID);
	}

	@AfterEach
	void close() throws Exception {
		WindowSubject shared = map.view().subject().window();
		map.<GradientMapView>view().choose(MapFigure.EPSILON);
		map.view().zoomReset();
		map.view().wentLive();
		shared.setLayers(List.of());
		Workbench.page().hideView((IViewPart) map.view());
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void layersGetDarkerTowardsTheInput() throws Exception {
		try (SyntheticRun run = new SyntheticRun("map", "no-such-project")) {
			training.say(run, 400);
			map.awaitChart();
			UiLoop.await(() -> ChartTable.csv(map.view().canvas().chart().orElseThrow()).lines().count() == 401, () -> "steps missing");
			ImageData picture = map.picture("gradient-map");
			double before = -1;
			for (int layer = 0; layer < 12; layer++) {
				RGB color = ChartViewFixture.color(picture, 300, 14 + layer * 20 + 6);
				double luminance = color.red + color.green + color.blue;
				assertTrue(luminance > before, "layer " + layer + " is " + color);
				before = luminance;
			}
		}
	}

	@Test
	void theCrosshairTellsExactNumbersAndAClickSelectsForAllViews() throws Exception {
		try (SyntheticRun run = new SyntheticRun("crosshair", "no-such-project")) {
			training.say(run, 50);
			map.awaitChart();
			UiLoop.await(() -> ChartTable.csv(map.view().canvas().chart().orElseThrow()).lines().count() == 51, () -> "steps missing");
			pointAt(300, 60);
			Spot spot = map.view().canvas().spot().orElseThrow();
			assertTrue(spot.lines().get(0).startsWith("hidden "), spot::text);
			assertTrue(spot.lines().get(1).startsWith("iteration "), spot::text);
			assertTrue(spot.lines().get(2).matches("Epsilon: \\d\\.\\d{4}e-\\d+"), spot::text);
			key(SWT.ARROW_DOWN);
			assertEquals(spot.layer().getAsInt() + 1, map.view().canvas().spot().orElseThrow().layer().getAsInt());
			send(SWT.MouseDown, 300, 60);
			send(SWT.MouseUp, 300, 60);
			WindowSubject shared = map.view().subject().window();
			assertEquals(List.of(spot.layer().getAsInt()), shared.current().layers());
			assertEquals(spot.iteration(), shared.current().iteration());
			map.picture("gradient-map-selected");
			key(SWT.END);
			assertTrue(shared.current().isLive());
		}
	}

	@Test
	void whatIsNotFiniteIsMarked() throws Exception {
		try (SyntheticRun run = new SyntheticRun("non-finite", "no-such-project")) {
			training.say(run, 50);
			run.say(new NonFiniteFound(0, 40, Tensor.GRADIENT, 6, 3));
			map.awaitChart();
			UiLoop.await(() -> map.view().canvas().chart().isPresent() && spotText(3, 40).contains("\u2715"), () -> spotText(3, 40));
			assertTrue(spotText(3, 40).contains("Gradient of hidden 4 is not finite for the first time"), () -> spotText(3, 40));
			map.picture("gradient-map-marked");
		}
	}

	@Test
	void theLegendTellsTheColourOfWhatIsNotFinite() throws Exception {
		try (SyntheticRun run = new SyntheticRun("broken", "no-such-project")) {
			training.say(run, 50);
			awaitSteps(50);
			assertEquals(0, brokenInLegend(map.picture("gradient-map-finite")));
			Readings readings = new Readings.Builder().set(Figure.EPSILON_NORM, 12, 0, Double.NaN).build();
			run.say(Step.of(0, 50, 0, 1, 128, readings));
			awaitSteps(51);
			assertTrue(brokenInLegend(map.picture("gradient-map-broken")) > 50, "no such colour");
		}
	}

	@Test
	void theLegendHasNoColoursThatNoValueHas() throws Exception {
		try (SyntheticRun run = new SyntheticRun("nothing finite", "no-such-project")) {
			run.start().say(training.network(), nothingFinite(0));
			awaitSteps(1);
			ImageData broken = map.picture("gradient-map-nothing-finite");
			assertTrue(brokenInLegend(broken) > 50, "no such colour");
			assertTrue(coloursInLegend(broken) < 90, () -> coloursInLegend(broken) + " colours");
			run.say(training.step(1));
			awaitSteps(2);
			assertTrue(coloursInLegend(map.picture("gradient-map-finite-again")) > 100, "no colours");
		}
	}

	private Step nothingFinite(long iteration) {
		int layers = training.network().layers().size();
		Readings.Builder readings = new Readings.Builder();
		IntStream.range(0, layers).forEach(layer -> readings.set(Figure.EPSILON_NORM, layers, layer, Double.NaN));
		return Step.of(0, iteration, 0, 1, 128, readings.build());
	}

	private static long coloursInLegend(ImageData picture) {
		return IntStream.range(700, 760).boxed().flatMap(x -> IntStream.range(0, 300)
				.mapToObj(y -> ChartViewFixture.color(picture, x, y))).distinct().count();
	}

	private void awaitSteps(int count) throws Exception {
		map.awaitChart();
		UiLoop.await(() -> ChartTable.csv(map.view().canvas().chart().orElseThrow()).lines().count() == count + 1,
				() -> "steps missing");
	}

	/** How many pixels right of the map have the colour of what is not finite. */
	private static long brokenInLegend(ImageData picture) {
		RGB broken = ThemeColors.EXPLODING.get().getRGB();
		return IntStream.range(700, 760).flatMap(x -> IntStream.range(0, 300)
				.filter(y -> ChartViewFixture.color(picture, x, y).equals(broken))).count();
	}

	@Test
	void zoomsAndSaysWhatWasNotCaptured() throws Exception {
		try (SyntheticRun run = new SyntheticRun("zoom", "no-such-project")) {
			training.say(run, 400);
			map.awaitChart();
			UiLoop.await(() -> ChartTable.csv(map.view().canvas().chart().orElseThrow()).lines().count() == 401, () -> "steps missing");
			pointAt(300, 60);
			key('+');
			UiLoop.await(() -> ChartTable.csv(map.view().canvas().chart().orElseThrow()).lines().count() < 210, () -> "not zoomed");
			map.<GradientMapView>view().choose(MapFigure.DEAD);
			UiLoop.await(() -> !map.view().showsChart(), () -> "a chart of nothing");
			map.<GradientMapView>view().choose(MapFigure.SATURATION);
			UiLoop.await(map.view()::showsChart, () -> "no chart of saturation");
			assertFalse(map.view().canvas().chart().orElseThrow().name().isEmpty());
		}
	}

	/** What the crosshair tells at a layer and an iteration, found by moving over the map. */
	private String spotText(int layer, long iteration) {
		map.canvas().setSize(760, 300);
		map.canvas().update();
		UiLoop.flush();
		for (int x = 60; x < 700; x++) {
			send(SWT.MouseMove, x, 14 + layer * 20 + 8);
			Spot spot = map.view().canvas().spot().orElse(null);
			if (spot != null && spot.iteration().getAsLong() == iteration) {
				return spot.text();
			}
		}
		return "nothing at " + layer + ", " + iteration;
	}

	/** Moves the mouse, once the map was painted. */
	private void pointAt(int x, int y) throws Exception {
		map.canvas().setSize(760, 300);
		AtomicBoolean painted = new AtomicBoolean();
		PaintListener afterTheChart = event -> painted.set(true);
		map.canvas().addPaintListener(afterTheChart);
		map.canvas().redraw();
		UiLoop.await(painted::get, () -> "nothing painted");
		map.canvas().removePaintListener(afterTheChart);
		send(SWT.MouseMove, x, y);
	}

	private void send(int type, int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		event.count = 1;
		map.canvas().notifyListeners(type, event);
	}

	private void key(int key) {
		Event event = new Event();
		event.keyCode = key;
		event.character = key < 128 ? (char) key : 0;
		map.canvas().notifyListeners(SWT.KeyDown, event);
	}
}

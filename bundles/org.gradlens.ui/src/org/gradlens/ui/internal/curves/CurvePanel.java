// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.views.Mark;

/** One curve with its axes. */
final class CurvePanel {

	/** The share of the steps in view that a smoothed value is a mean of. */
	private static final double WINDOW = 0.05;
	private static final int LINE = 2;

	private final Curve curve;
	private final CurvesData data;
	private final boolean smoothed;
	private final Plot plot;

	CurvePanel(Surface surface, Rectangle bounds, Curve curve, CurvesData data, Range shown, CurveOptions options) {
		this.curve = curve;
		this.data = data;
		smoothed = options.smoothed() && curve.canBeSmoothed();
		boolean logarithmic = options.logarithmic() && curve.canBeLogarithmic();
		plot = Plot.inside(surface, bounds, new Axis(Messages.ChartText_iteration, Scale.counts(shown.low(), shown.high())),
				new Axis(curve.title(), scale(shown, logarithmic)));
	}

	private Scale scale(Range shown, boolean logarithmic) {
		double[] values = data.steps().stream()
				.filter(step -> step.iteration() >= shown.low() && step.firstIteration() <= shown.high())
				.flatMap(step -> List.of(curve.of(step.minimum()), curve.of(step.maximum()), curve.of(step.mean())).stream())
				.flatMapToDouble(OptionalDouble::stream).toArray();
		return Scale.around(values, logarithmic);
	}

	Curve curve() {
		return curve;
	}

	Plot plot() {
		return plot;
	}

	void paint(Surface surface, ThemeColors color, OptionalLong iteration) {
		if (!plot.hasRoom()) {
			return;
		}
		plot.paintGrid(surface);
		Envelope raw = new Envelope(plot);
		Envelope smooth = new Envelope(plot);
		Smoothing smoothing = new Smoothing(WINDOW * data.steps().size());
		for (Step step : data.steps()) {
			OptionalDouble mean = curve.of(step.mean());
			if (mean.isPresent() && Double.isFinite(mean.getAsDouble())) {
				double value = mean.getAsDouble();
				double low = curve.of(step.minimum()).orElse(value);
				double high = curve.of(step.maximum()).orElse(value);
				raw.add(step.iteration(), low, value, high);
				double even = smoothing.with(value);
				smooth.add(step.iteration(), even, even, even);
			}
		}
		surface.clip(plot.area());
		if (curve.hasBand()) {
			raw.paintBand(surface, color.get());
		}
		if (smoothed) {
			smooth.paintLine(surface, color.get(), LINE);
		} else {
			raw.paintLine(surface, color.get(), 1);
		}
		iteration.ifPresent(at -> paintStep(surface, plot.x(at)));
		surface.clip(null);
		plot.paintAxes(surface);
		List<Rectangle> taken = new ArrayList<>();
		data.marks().forEach(mark -> paintMark(surface, mark, taken));
	}

	private void paintStep(Surface surface, int x) {
		Rectangle area = plot.area();
		surface.dashes(surface.foreground(), x, area.y, x, area.y + area.height - 1);
	}

	/** @param taken where other signs are: one that would lie over them stands below them */
	private void paintMark(Surface surface, Mark mark, List<Rectangle> taken) {
		Range shown = plot.across().scale().range();
		if (shown.contains(mark.iteration())) {
			Rectangle area = plot.area();
			Color color = mark.color().get();
			Point size = surface.extent(mark.sign());
			int x = plot.x(mark.iteration());
			surface.line(color, x, area.y, x, area.y + area.height - 1);
			int left = x + size.x > area.x + area.width ? x - size.x - 1 : x + 2;
			Rectangle place = new Rectangle(left, area.y, size.x, size.y);
			while (taken.stream().anyMatch(place::intersects) && place.y + 2 * size.y <= area.y + area.height) {
				place.y += size.y;
			}
			taken.add(place);
			surface.text(color, mark.sign(), place.x, place.y);
		}
	}
}

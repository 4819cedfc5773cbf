// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.Legend;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;

/**
 * A line for each of several runs, in one plot.
 *
 * @param name what the chart is called
 * @param across what is measured along the axis below
 * @param acrossLogarithmic whether that axis is logarithmic
 * @param upward what is measured upward
 * @param upwardLogarithmic whether that axis is logarithmic
 * @param lines the lines, in the order of their colours
 */
record LinesChart(String name, String across, boolean acrossLogarithmic, String upward, boolean upwardLogarithmic,
		List<Line> lines) implements Chart {

	private static final int WIDTH = 2;
	private static final int DECIMALS = 4;

	/**
	 * The line of a run.
	 *
	 * @param name what the run is called
	 * @param x where its points are, ascending
	 * @param y their values
	 */
	record Line(String name, double[] x, double[] y) {

		/** Index of the point nearest to a place; -1 when there is none. */
		private int nearest(double place) {
			int nearest = -1;
			for (int i = 0; i < x.length; i++) {
				if (nearest < 0 || Math.abs(x[i] - place) < Math.abs(x[nearest] - place)) {
					nearest = i;
				}
			}
			return nearest;
		}
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int legend = Legend.paint(surface, area, lines.stream().map(Line::name).toList());
		Plot plot = Plot.inside(surface, new Rectangle(area.x, area.y + legend, area.width, area.height - legend),
				new Axis(across, acrossScale()), new Axis(upward, Scale.around(
						lines.stream().flatMapToDouble(line -> DoubleStream.of(line.y())).toArray(), upwardLogarithmic)));
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		plot.paintGrid(surface);
		surface.clip(plot.area());
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			Envelope envelope = new Envelope(plot);
			for (int point = 0; point < line.x().length; point++) {
				envelope.add(line.x()[point], line.y()[point], line.y()[point], line.y()[point]);
			}
			envelope.paintLine(surface, ThemeColors.series(i).get(), WIDTH);
		}
		surface.clip(null);
		plot.paintAxes(surface);
		if (lines.stream().allMatch(line -> line.x().length == 0)) {
			paintReason(surface, plot.area());
		}
		return (x, y) -> at(plot, x, y);
	}

	/** Why there is nothing to see, in the middle. */
	private static void paintReason(Surface surface, Rectangle area) {
		int y = area.y + area.height / 2 - surface.lineHeight();
		for (String line : Messages.LinesChart_nothing.split("\n")) { //$NON-NLS-1$
			String fitted = Texts.fitted(surface, line, area.width);
			surface.text(surface.foreground(), fitted, area.x + (area.width - surface.extent(fitted).x) / 2, y);
			y += surface.lineHeight();
		}
	}

	private Scale acrossScale() {
		double[] places = lines.stream().flatMapToDouble(line -> DoubleStream.of(line.x())).toArray();
		return acrossLogarithmic ? Scale.around(places, true)
				: Scale.counts(0, DoubleStream.of(places).max().orElse(1));
	}

	private Optional<Spot> at(Plot plot, int x, int y) {
		if (!plot.area().contains(x, y)) {
			return Optional.empty();
		}
		double place = plot.valueAt(x);
		List<String> texts = new ArrayList<>();
		for (Line line : lines) {
			int nearest = line.nearest(place);
			if (nearest >= 0) {
				texts.add(NLS.bind(Messages.LinesChart_spot, new String[] { line.name(), across,
						number(line.x()[nearest]), number(line.y()[nearest]) }));
			}
		}
		return Optional.of(new Spot(plot.area(), x, y, texts, OptionalInt.empty(), OptionalLong.empty()));
	}

	private String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString(Math.round(value))
				: Magnitude.text(value, DECIMALS);
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(Messages.LinesChart_run, across, upward));
		for (Line line : lines) {
			for (int i = 0; i < line.x().length; i++) {
				rows.add(List.of(line.name(), Double.toString(line.x()[i]), Double.toString(line.y()[i])));
			}
		}
		return rows;
	}

	/** A point if its value is there. */
	static void add(OptionalDouble value, double place, List<double[]> points) {
		value.ifPresent(there -> points.add(new double[] { place, there }));
	}

	/** The line through points. */
	static Line line(String name, List<double[]> points) {
		return new Line(name, points.stream().mapToDouble(point -> point[0]).toArray(),
				points.stream().mapToDouble(point -> point[1]).toArray());
	}
}

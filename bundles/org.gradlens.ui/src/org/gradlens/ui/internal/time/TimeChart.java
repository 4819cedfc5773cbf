// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.TimeProfile;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.views.StepText;

/** The norm of epsilon against the time step, a line a layer. */
final class TimeChart implements Chart {

	private static final int LINE = 2;
	private static final int DECIMALS = 4;

	private final TimeData data;

	TimeChart(TimeData data) {
		this.data = data;
	}

	@Override
	public String name() {
		return Messages.TimeChart_name;
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int legendHeight = paintLegend(surface, area);
		Rectangle below = new Rectangle(area.x, area.y + legendHeight, area.width, Math.max(0, area.height - legendHeight));
		int steps = data.profiles().stream().mapToInt(profile -> profile.epsilonNorms().length).max().orElse(2);
		double[] norms = data.profiles().stream().flatMapToDouble(profile -> Arrays.stream(profile.epsilonNorms())).toArray();
		Plot plot = Plot.inside(surface, below, new Axis(Messages.TimeChart_step, Scale.counts(1, steps)),
				new Axis(Messages.TimeChart_epsilon, Scale.around(norms, true)));
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		plot.paintGrid(surface);
		surface.clip(plot.area());
		for (int i = 0; i < data.profiles().size(); i++) {
			Envelope envelope = new Envelope(plot);
			double[] values = data.profiles().get(i).epsilonNorms();
			for (int step = 0; step < values.length; step++) {
				if (values[step] > 0) {
					envelope.add(step + 1.0, values[step], values[step], values[step]);
				}
			}
			envelope.paintLine(surface, color(i), LINE);
		}
		surface.clip(null);
		plot.paintAxes(surface);
		return (x, y) -> at(plot, x, y);
	}

	private static Color color(int number) {
		return ThemeColors.series(number).get();
	}

	/** Names the lines, as many in a row as fit; tells the height that takes. */
	private int paintLegend(Surface surface, Rectangle area) {
		int gap = surface.gap();
		int line = surface.lineHeight();
		int x = area.x;
		int y = area.y;
		String iteration = NLS.bind(Messages.StepText_iteration, StepText.whole(data.profiles().get(0).iteration()));
		surface.text(ThemeColors.AXIS.get(), iteration, x, y);
		x += surface.extent(iteration).x + 3 * gap;
		for (int i = 0; i < data.profiles().size(); i++) {
			String name = Texts.fitted(surface, data.layer(data.profiles().get(i)), area.width - 4 * gap);
			int width = surface.extent(name).x + 4 * gap;
			if (x + width > area.x + area.width && x > area.x) {
				x = area.x;
				y += line;
			}
			surface.fill(color(i), Surface.OPAQUE, new Rectangle(x, y + line / 2 - 1, 2 * gap, LINE));
			surface.text(surface.foreground(), name, x + 2 * gap + gap / 2, y);
			x += width + gap;
		}
		return y + line + gap - area.y;
	}

	private Optional<Spot> at(Plot plot, int x, int y) {
		if (!plot.area().contains(x, y)) {
			return Optional.empty();
		}
		int step = (int) Math.round(plot.valueAt(x));
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.TimeChart_at, step));
		int nearest = y;
		int layer = -1;
		for (TimeProfile profile : data.profiles()) {
			if (step >= 1 && step <= profile.epsilonNorms().length) {
				double norm = profile.epsilonNorms()[step - 1];
				lines.add(NLS.bind(Messages.ChartText_figure, data.layer(profile), Magnitude.text(norm, DECIMALS)));
				if (norm > 0 && (layer < 0 || Math.abs(plot.y(norm) - y) < Math.abs(nearest - y))) {
					nearest = plot.y(norm);
					layer = profile.layer();
				}
			}
		}
		return Optional.of(new Spot(plot.area(), plot.x(step), nearest, lines, layer < 0 ? OptionalInt.empty() : OptionalInt.of(layer),
				OptionalLong.empty()));
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		table.add(List.of(Messages.TimeChart_iteration, Messages.TimeChart_layer, Messages.TimeChart_step, Messages.TimeChart_epsilon));
		for (TimeProfile profile : data.profiles()) {
			for (int step = 0; step < profile.epsilonNorms().length; step++) {
				table.add(List.of(Long.toString(profile.iteration()), data.layer(profile), Integer.toString(step + 1),
						Double.toString(profile.epsilonNorms()[step])));
			}
		}
		return table;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Surface;

/** A layer's epsilon over the run, as far as it is in memory: evenly thinned. To be looked at, without spots. */
final class EpsilonChart implements Chart {

	private static final int LINE_WIDTH = 2;

	private final LayerMoment layer;
	private final double[] values;
	private final double first;
	private final double last;

	EpsilonChart(LayerMoment layer) {
		this.layer = layer;
		values = Arrays.stream(layer.trend().values()).map(exponent -> Math.pow(10, exponent)).toArray();
		first = layer.history().first().map(Step::firstIteration).orElse(0L);
		last = Math.max(first, layer.history().latest().map(Step::iteration).orElse(0L));
	}

	@Override
	public String name() {
		return NLS.bind(Messages.EpsilonChart_name, layer.layer().name());
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		Plot plot = Plot.inside(surface, area, new Axis(Messages.ChartText_iteration, Scale.counts(first, last)),
				new Axis(name(), Scale.around(values, true)));
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		plot.paintGrid(surface);
		Envelope course = new Envelope(plot);
		for (int i = 0; i < values.length; i++) {
			course.add(iteration(i), values[i], values[i], values[i]);
		}
		course.paintLine(surface, layer.color().get(), LINE_WIDTH);
		plot.paintAxes(surface);
		return Painted.NOTHING;
	}

	private double iteration(int index) {
		return values.length < 2 ? last : first + index * (last - first) / (values.length - 1);
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		table.add(List.of(Messages.ChartText_iteration, Messages.TensorText_epsilon));
		for (int i = 0; i < values.length; i++) {
			table.add(List.of(Double.toString(iteration(i)), Double.toString(values[i])));
		}
		return table;
	}
}

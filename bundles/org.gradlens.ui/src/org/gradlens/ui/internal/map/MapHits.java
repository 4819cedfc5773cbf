// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.views.Mark;
import org.gradlens.ui.internal.views.StepText;

/** What is where in a map as it was drawn. */
record MapHits(MapData data, Plot plot, MapRows rows) implements Chart.Painted {

	private static final int DECIMALS = 4;

	@Override
	public Optional<Spot> at(int x, int y) {
		Rectangle area = plot.area();
		if (x < area.x || x >= area.x + area.width || y < area.y || y >= area.y + area.height) {
			return Optional.empty();
		}
		int step = data.stepAt(Math.ceil(plot.valueAt(x) - 0.5));
		return step < 0 ? Optional.empty() : Optional.of(spot(x, y, step, rows.layerAt(y)));
	}

	private Spot spot(int x, int y, int index, int layer) {
		Step step = data.steps().get(index);
		List<String> lines = new ArrayList<>();
		lines.add(data.network().layers().get(layer).name());
		lines.add(StepText.iterations(step));
		lines.add(NLS.bind(Messages.ChartText_figure, data.figure().title(), exact(data.figure().of(data.network(), layer,
				step.mean()))));
		for (Mark mark : data.marks()) {
			boolean here = mark.iteration() >= step.firstIteration() && mark.iteration() <= step.iteration();
			if (here && (mark.layer().isEmpty() || mark.layer().getAsInt() == layer)) {
				lines.add(mark.sign() + ' ' + mark.text());
			}
		}
		return new Spot(plot.area(), x, y, lines, OptionalInt.of(layer), OptionalLong.of(step.iteration()));
	}

	static String exact(OptionalDouble value) {
		return value.isEmpty() ? Messages.ChartText_notRead : Magnitude.text(value.getAsDouble(), DECIMALS);
	}

	@Override
	public Optional<Spot> next(Spot spot, int across, int down) {
		int layer = Math.max(0, Math.min(rows.count() - 1, rows.layerAt(spot.y()) + down));
		int x = spot.x();
		if (across != 0) {
			int index = data.stepAt(spot.iteration().orElse(0)) + across;
			index = Math.max(0, Math.min(data.steps().size() - 1, index));
			int next = plot.x(data.steps().get(index).iteration());
			x = next == x ? x + across : next;
		}
		Rectangle area = plot.area();
		return at(Math.max(area.x, Math.min(area.x + area.width - 1, x)), rows.middle(layer));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Legend;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;

/**
 * The gradient flow of one run, or of several over each other, as a picture: a row a layer, a bar a run.
 *
 * @param title the figure that the bars show
 * @param layers what the rows are called
 * @param bars the bars, all of as many values as there are layers
 */
public record FlowChart(String title, List<String> layers, List<Bars> bars) implements Chart {

	/** Of the width, the most that the names of layers may take. */
	private static final int NAMES_SHARE = 3;

	/**
	 * The bars of one run.
	 *
	 * @param name what the run is called
	 * @param values the figure of each layer; empty where the run has no such layer or did not read it
	 * @param states what the colours tell; empty for bars that have the colour of their run
	 */
	public record Bars(String name, List<OptionalDouble> values, List<SignalState> states) {
	}

	@Override
	public String name() {
		return title;
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of(Messages.FlowTable_layer));
		bars.forEach(bar -> head.add(bar.name()));
		rows.add(head);
		for (int layer = 0; layer < layers.size(); layer++) {
			List<String> row = new ArrayList<>(List.of(layers.get(layer)));
			for (Bars bar : bars) {
				OptionalDouble value = bar.values().get(layer);
				row.add(value.isPresent() ? Double.toString(value.getAsDouble()) : ""); //$NON-NLS-1$
			}
			rows.add(row);
		}
		return rows;
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		double[] values = bars.stream().flatMap(bar -> bar.values().stream()).flatMapToDouble(OptionalDouble::stream)
				.toArray();
		int legend = bars.size() > 1 ? Legend.paint(surface, area, bars.stream().map(Bars::name).toList()) : 0;
		int names = Texts.widest(surface, layers);
		int left = Math.min(names, area.width / NAMES_SHARE) + surface.gap();
		Plot plot = Plot.inside(surface, new Rectangle(area.x, area.y + legend, area.width, area.height - legend), left,
				new Axis(title, Scale.around(values, true)), new Axis("", Scale.linear(0, 1))); //$NON-NLS-1$
		if (!plot.hasRoom() || layers.isEmpty()) {
			return Painted.NOTHING;
		}
		for (var tick : plot.acrossTicks()) {
			int x = plot.x(tick.value());
			surface.line(ThemeColors.GRID.get(), x, plot.area().y, x, plot.area().y + plot.area().height);
		}
		int step = Math.max(1, (int) Math.ceil(surface.lineHeight() * layers.size() / (double) plot.area().height));
		for (int layer = 0; layer < layers.size(); layer++) {
			Rectangle row = row(plot, layer);
			if (layer % step == 0) {
				String name = Texts.fitted(surface, layers.get(layer), left - surface.gap());
				Point size = surface.extent(name);
				surface.text(surface.foreground(), name, area.x, row.y + (row.height - size.y) / 2);
			}
			paintRow(surface, plot, layer, row);
		}
		plot.paintAcross(surface);
		return (x, y) -> at(plot, x, y);
	}

	private Rectangle row(Plot plot, int layer) {
		int top = plot.area().y + plot.area().height * layer / layers.size();
		int bottom = plot.area().y + plot.area().height * (layer + 1) / layers.size();
		return new Rectangle(plot.area().x, top, plot.area().width, Math.max(1, bottom - top));
	}

	private void paintRow(Surface surface, Plot plot, int layer, Rectangle row) {
		int free = row.height / 5;
		int height = Math.max(1, (row.height - free) / bars.size());
		for (int i = 0; i < bars.size(); i++) {
			Bars bar = bars.get(i);
			OptionalDouble value = bar.values().get(layer);
			if (value.isPresent() && value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble())) {
				ThemeColors color = bar.states().isEmpty() ? ThemeColors.series(i) : bar.states().get(layer).color();
				int width = Math.max(1, plot.x(value.getAsDouble()) - row.x);
				surface.fill(color.get(), Surface.OPAQUE,
						new Rectangle(row.x, row.y + free / 2 + i * height, width, Math.max(1, height - height / 6)));
			}
		}
	}

	private Optional<Spot> at(Plot plot, int x, int y) {
		Rectangle area = plot.area();
		if (!area.contains(x, y)) {
			return Optional.empty();
		}
		int layer = Math.min(layers.size() - 1, (y - area.y) * layers.size() / area.height);
		List<String> lines = new ArrayList<>(List.of(layers.get(layer)));
		bars.forEach(bar -> lines.add(
				NLS.bind(Messages.LayerText_line, bar.name(), Magnitude.text(bar.values().get(layer)))));
		return Optional.of(new Spot(area, x, y, lines, OptionalInt.of(layer), OptionalLong.empty()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ColorBar;
import org.gradlens.ui.internal.chart.ColorMap;
import org.gradlens.ui.internal.chart.HeatImage;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.Mark;

/** Steps across, layers down, and the figure as colour. */
final class MapChart implements Chart {

	private static final int NAMES_SHARE = 4;

	private final MapData data;
	private final Subject subject;
	private final Range shown;
	private @Nullable Heat painted;

	/**
	 * The map as a picture, which stays the same while nothing but its surroundings changes.
	 *
	 * @param background what is behind it
	 * @param cells a pixel column each of the plot's, a pixel row each layer
	 * @param bar its legend
	 * @param broken whether any value is not finite
	 * @param scaled whether any value is finite
	 */
	private record Heat(RGB background, ImageData cells, ImageData bar, boolean broken, boolean scaled) {
	}

	/** @param shown the iterations from the left edge to the right */
	MapChart(MapData data, Subject subject, Range shown) {
		this.data = data;
		this.subject = subject;
		this.shown = shown;
	}

	@Override
	public String name() {
		return NLS.bind(Messages.MapChart_name, data.figure().title());
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int gap = surface.gap();
		int legend = ColorBar.width(surface, data.scale(), area.height);
		Rectangle left = new Rectangle(area.x, area.y, Math.max(0, area.width - legend - 2 * gap), area.height);
		Axis across = new Axis(Messages.ChartText_iteration, Scale.counts(shown.low(), shown.high()));
		Plot plot = Plot.inside(surface, left, namesWidth(surface, area), across, new Axis("", Scale.linear(0, 1))); //$NON-NLS-1$
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		MapRows rows = new MapRows(plot.area(), data.network().layers().size());
		Heat heat = heat(surface.background().getRGB(), plot);
		surface.image(heat.cells(), plot.area());
		paintLines(surface, rows);
		paintNames(surface, area, plot, rows);
		plot.paintAcross(surface);
		paintSelection(surface, plot, rows);
		data.marks().forEach(mark -> paintMark(surface, plot, rows, mark));
		Rectangle right = new Rectangle(left.x + left.width + 2 * gap, plot.area().y, legend, plot.area().height);
		if (heat.broken()) {
			right.height -= ColorBar.paintNotFinite(surface, ThemeColors.EXPLODING.get(), right);
		}
		if (heat.scaled()) {
			ColorBar.paint(surface, data.scale(), heat.bar(), right);
		}
		return new MapHits(data, plot, rows);
	}

	private Heat heat(RGB background, Plot plot) {
		Heat heat = painted;
		if (heat == null || heat.cells().width != plot.area().width || !heat.background().equals(background)) {
			PaletteData palette = ColorMap.palette(background, ThemeColors.EXPLODING.get().getRGB());
			heat = new Heat(background, HeatImage.of(columns(plot), data.network().layers().size(), this::color, palette,
					ColorMap.ABSENT), ColorBar.bar(palette), data.isBroken(), data.isScaled());
			painted = heat;
		}
		return heat;
	}

	private int namesWidth(Surface surface, Rectangle area) {
		int widest = Texts.widest(surface, data.network().layers().stream().map(Layer::name).toList());
		return Math.min(widest, area.width / NAMES_SHARE) + surface.gap();
	}

	private static void paintLines(Surface surface, MapRows rows) {
		Rectangle area = rows.area();
		if (rows.haveRoomForLines(surface.gap())) {
			for (int layer = 1; layer < rows.count(); layer++) {
				int y = rows.top(layer) - 1;
				surface.line(surface.background(), area.x, y, area.x + area.width - 1, y);
			}
		}
	}

	private int[] columns(Plot plot) {
		int[] columns = new int[plot.area().width];
		for (int x = 0; x < columns.length; x++) {
			double iteration = plot.valueAt(plot.area().x + x);
			columns[x] = data.stepAt(Math.ceil(iteration - 0.5));
		}
		return columns;
	}

	private int color(int step, int layer) {
		return data.colors()[step][layer] & 0xFF;
	}

	private void paintNames(Surface surface, Rectangle area, Plot plot, MapRows rows) {
		int every = rows.every(surface.lineHeight());
		int room = plot.area().x - surface.gap() - area.x;
		for (int layer = 0; layer < rows.count(); layer++) {
			boolean selected = subject.layers().contains(layer);
			if (layer % every == 0 && !selected && !nearSelected(layer, every) || selected) {
				String name = Texts.fitted(surface, data.network().layers().get(layer).name(), room);
				Point size = surface.extent(name);
				surface.text(selected ? surface.foreground() : ThemeColors.AXIS.get(), name, area.x,
						rows.middle(layer) - size.y / 2);
			}
		}
	}

	/** Whether the name of a selected layer is where the name of this one would be. */
	private boolean nearSelected(int layer, int every) {
		return subject.layers().stream().anyMatch(selected -> Math.abs(selected - layer) < every);
	}

	private void paintSelection(Surface surface, Plot plot, MapRows rows) {
		Rectangle area = plot.area();
		Color color = surface.foreground();
		for (int layer : subject.layers()) {
			if (layer < rows.count()) {
				int top = rows.top(layer) - 1;
				int bottom = rows.top(layer + 1) - 1;
				surface.line(color, area.x, top, area.x + area.width - 1, top);
				surface.line(color, area.x, bottom, area.x + area.width - 1, bottom);
				int size = Math.max(2, surface.gap() / 2);
				surface.fill(color, Surface.OPAQUE, new Rectangle(area.x - size - 1, top, size, bottom - top + 1));
			}
		}
		subject.iteration().ifPresent(iteration -> {
			if (shown.contains(iteration)) {
				int x = plot.x(iteration);
				surface.line(surface.background(), x + 1, area.y, x + 1, area.y + area.height - 1);
				surface.dashes(color, x, area.y, x, area.y + area.height - 1);
			}
		});
	}

	private void paintMark(Surface surface, Plot plot, MapRows rows, Mark mark) {
		if (!shown.contains(mark.iteration())) {
			return;
		}
		Point size = surface.extent(mark.sign());
		int pad = surface.gap() / 2;
		Rectangle area = plot.area();
		int middle = mark.layer().isPresent() ? rows.middle(mark.layer().getAsInt()) : area.y + size.y / 2;
		int x = Math.max(area.x, Math.min(area.x + area.width - size.x - 2 * pad, plot.x(mark.iteration()) - size.x / 2 - pad));
		int y = Math.max(area.y, Math.min(area.y + area.height - size.y, middle - size.y / 2));
		surface.fill(surface.background(), Surface.OPAQUE, new Rectangle(x, y, size.x + 2 * pad, size.y));
		surface.text(mark.color().get(), mark.sign(), x + pad, y);
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		List<String> headings = new ArrayList<>(List.of(Messages.ChartText_firstIteration, Messages.ChartText_lastIteration));
		data.network().layers().forEach(layer -> headings.add(layer.name()));
		table.add(headings);
		for (int i = 0; i < data.steps().size(); i++) {
			Step step = data.steps().get(i);
			List<String> row = new ArrayList<>(
					List.of(Long.toString(step.firstIteration()), Long.toString(step.iteration())));
			for (int layer = 0; layer < data.network().layers().size(); layer++) {
				OptionalDouble value = data.figure().of(data.network(), layer, step.mean());
				row.add(value.isEmpty() ? "" : Double.toString(value.getAsDouble())); //$NON-NLS-1$
			}
			table.add(row);
		}
		return table;
	}

}

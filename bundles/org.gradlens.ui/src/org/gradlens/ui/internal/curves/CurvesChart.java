// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

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
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.Mark;
import org.gradlens.ui.internal.views.StepText;

/** Several curves over the same steps, each with axes of its own, in as many rows and columns as suit the room. */
final class CurvesChart implements Chart {

	/** Width to height of a panel that looks well. */
	private static final double SHAPE = 2.5;
	private static final int DECIMALS = 4;

	private final CurvesData data;
	private final Subject subject;
	private final Range shown;
	private final CurveOptions options;
	private final List<Curve> curves;

	CurvesChart(CurvesData data, Subject subject, Range shown, CurveOptions options) {
		this.data = data;
		this.subject = subject;
		this.shown = shown;
		this.options = options;
		curves = options.curves().stream().sorted().filter(data::has).toList();
	}

	/** Whether none of the curves has a value. */
	boolean isEmpty() {
		return curves.isEmpty();
	}

	@Override
	public String name() {
		return Messages.CurvesChart_name;
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int columns = columns(area);
		int rows = (curves.size() + columns - 1) / columns;
		List<CurvePanel> panels = new ArrayList<>();
		for (int i = 0; i < curves.size(); i++) {
			int left = area.x + i % columns * area.width / columns;
			int right = area.x + (i % columns + 1) * area.width / columns;
			int top = area.y + i / columns * area.height / rows;
			int bottom = area.y + (i / columns + 1) * area.height / rows;
			CurvePanel panel = new CurvePanel(surface, new Rectangle(left, top, right - left, bottom - top), curves.get(i),
					data, shown, options);
			panel.paint(surface, ThemeColors.series(curves.get(i).ordinal()), subject.iteration());
			panels.add(panel);
		}
		return (x, y) -> panels.stream().flatMap(panel -> spot(panel, x, y).stream()).findFirst();
	}

	/** The number of columns that makes panels look best. */
	private int columns(Rectangle area) {
		int best = 1;
		double least = Double.POSITIVE_INFINITY;
		for (int columns = 1; columns <= curves.size(); columns++) {
			int rows = (curves.size() + columns - 1) / columns;
			double shape = (double) area.width / columns / Math.max(1, area.height / rows);
			double off = Math.abs(Math.log(shape / SHAPE));
			if (off < least) {
				least = off;
				best = columns;
			}
		}
		return best;
	}

	private Optional<Spot> spot(CurvePanel panel, int x, int y) {
		Plot plot = panel.plot();
		if (!plot.area().contains(x, y)) {
			return Optional.empty();
		}
		Step nearest = null;
		for (Step step : data.steps()) {
			if (nearest == null || Math.abs(plot.x(step.iteration()) - x) < Math.abs(plot.x(nearest.iteration()) - x)) {
				nearest = step;
			}
		}
		return Optional.ofNullable(nearest).map(step -> spot(panel, step));
	}

	private Spot spot(CurvePanel panel, Step step) {
		OptionalDouble value = panel.curve().of(step.mean());
		Rectangle area = panel.plot().area();
		int x = Math.max(area.x, Math.min(area.x + area.width - 1, panel.plot().x(step.iteration())));
		int y = value.isPresent() && Double.isFinite(value.getAsDouble()) ? panel.plot().y(value.getAsDouble()) : area.y;
		List<String> lines = new ArrayList<>();
		lines.add(StepText.iterations(step));
		lines.add(NLS.bind(Messages.ChartText_figure, panel.curve().title(), text(value)));
		if (step.iterations() > 1) {
			lines.add(NLS.bind(Messages.CurvesChart_extremes, text(panel.curve().of(step.minimum())),
					text(panel.curve().of(step.maximum()))));
		}
		for (Mark mark : data.marks()) {
			if (mark.iteration() >= step.firstIteration() && mark.iteration() <= step.iteration()) {
				lines.add(mark.sign() + ' ' + mark.text());
			}
		}
		return new Spot(area, x, y, lines, OptionalInt.empty(), OptionalLong.of(step.iteration()));
	}

	private static String text(OptionalDouble value) {
		return value.isEmpty() ? Messages.ChartText_notRead : Magnitude.text(value.getAsDouble(), DECIMALS);
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		List<String> headings = new ArrayList<>(List.of(Messages.ChartText_firstIteration, Messages.ChartText_lastIteration));
		curves.forEach(curve -> headings.add(curve.title()));
		table.add(headings);
		for (Step step : data.steps()) {
			List<String> row = new ArrayList<>(List.of(Long.toString(step.firstIteration()), Long.toString(step.iteration())));
			for (Curve curve : curves) {
				OptionalDouble value = curve.of(step.mean());
				row.add(value.isEmpty() ? "" : Double.toString(value.getAsDouble())); //$NON-NLS-1$
			}
			table.add(row);
		}
		return table;
	}
}

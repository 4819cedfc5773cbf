// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.swt.SWT;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.table.Column;

/** The columns of the Gradient Flow view. */
final class FlowColumns {

	private static final Column.Size NUMBER = new Column.Size(9, 0);

	private final NameCell nameCell = new NameCell();
	private final BarCell epsilonCell = new BarCell(reading -> reading.figures().epsilon(),
			reading -> reading.predicted().epsilon(), LayerReading::before);
	private final Column<FlowRow> epsilon = column("epsilon", Messages.FlowTable_epsilon, //$NON-NLS-1$
			Messages.FlowTable_epsilonToolTip, SWT.LEAD, new Column.Size(18, 12), epsilonCell,
			byFigure(reading -> reading.figures().epsilon()));
	private final List<Column<FlowRow>> all = List.of(
			column("layer", Messages.FlowTable_layer, "", SWT.LEAD, new Column.Size(16, 4), nameCell, //$NON-NLS-1$ //$NON-NLS-2$
					Comparator.comparing(FlowColumns::name, Collator.getInstance())),
			column("line", Messages.FlowTable_line, "", SWT.TRAIL, new Column.Size(5, 0), new TextCell(FlowColumns::line), //$NON-NLS-1$ //$NON-NLS-2$
					Comparator.comparing(row -> row.readings().get(0).line().orElse(Integer.MAX_VALUE))),
			epsilon,
			number("factor", Messages.FlowTable_factor, Messages.FlowTable_factorToolTip, //$NON-NLS-1$
					reading -> reading.figures().factor(), FlowColumns::factor, true),
			number("gradient", Messages.FlowTable_gradient, Messages.FlowTable_gradientToolTip, //$NON-NLS-1$
					reading -> reading.figures().gradient(), FlowColumns::magnitude, true),
			number("ratio", Messages.FlowTable_ratio, Messages.FlowTable_ratioToolTip, //$NON-NLS-1$
					reading -> reading.figures().ratio(), value -> Magnitude.plain(OptionalDouble.of(value), 1), true),
			number("mean", Messages.FlowTable_mean, Messages.FlowTable_meanToolTip, //$NON-NLS-1$
					reading -> reading.activations().mean(), FlowColumns::magnitude, false),
			number("deviation", Messages.FlowTable_deviation, Messages.FlowTable_deviationToolTip, //$NON-NLS-1$
					reading -> reading.activations().deviation(), FlowColumns::magnitude, false),
			number("dead", Messages.FlowTable_dead, Messages.FlowTable_deadToolTip, //$NON-NLS-1$
					reading -> reading.activations().dead(), FlowColumns::share, false),
			number("saturated", Messages.FlowTable_saturated, Messages.FlowTable_saturatedToolTip, //$NON-NLS-1$
					reading -> reading.activations().saturated(), FlowColumns::share, false),
			new Column<>("trend", Messages.FlowTable_trend, Messages.FlowTable_trendToolTip, SWT.LEAD, //$NON-NLS-1$
					new Column.Size(6, 3), true, new TrendCell(), Optional.empty()));

	/** All columns, in their order. */
	List<Column<FlowRow>> all() {
		return all;
	}

	/** The column with the names. */
	Column<FlowRow> name() {
		return all.get(0);
	}

	/** What draws the names. */
	NameCell nameCell() {
		return nameCell;
	}

	/** The column with the bars. */
	Column<FlowRow> epsilon() {
		return epsilon;
	}

	/** What draws the bars. */
	BarCell epsilonCell() {
		return epsilonCell;
	}

	private static Column<FlowRow> number(String id, String title, String toolTip,
			Function<LayerReading, OptionalDouble> figure, DoubleFunction<String> number, boolean shown) {
		CellLabelProvider cell = new TextCell(row -> row.range(figure).map(range -> range.text(number))
				.orElseGet(() -> Magnitude.text(OptionalDouble.empty())));
		return new Column<>(id, title, toolTip, SWT.TRAIL, NUMBER, shown, cell, Optional.of(byFigure(figure)));
	}

	private static Column<FlowRow> column(String id, String title, String toolTip, int alignment, Column.Size size,
			CellLabelProvider labels, Comparator<FlowRow> order) {
		return new Column<>(id, title, toolTip, alignment, size, true, labels, Optional.of(order));
	}

	private static Comparator<FlowRow> byFigure(Function<LayerReading, OptionalDouble> figure) {
		return Comparator.comparingDouble(row -> row.range(figure).map(FigureRange::least).orElse(Double.NaN));
	}

	private static String name(FlowRow row) {
		return row.isLayer() ? row.readings().get(0).layer().name() : row.title();
	}

	private static String line(FlowRow row) {
		List<OptionalInt> lines = row.readings().stream().map(LayerReading::line).distinct().toList();
		return lines.size() == 1 && lines.get(0).isPresent() ? Integer.toString(lines.get(0).getAsInt()) : ""; //$NON-NLS-1$
	}

	private static String magnitude(double value) {
		return Magnitude.text(OptionalDouble.of(value));
	}

	private static String factor(double value) {
		return Double.isFinite(value) && value >= 0.01 && value < 100
				? String.format(Locale.getDefault(Locale.Category.FORMAT), "\u00d7%.2f", value) //$NON-NLS-1$
				: '\u00d7' + magnitude(value);
	}

	private static String share(double value) {
		return NumberFormat.getPercentInstance(Locale.getDefault(Locale.Category.FORMAT)).format(value);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;

/** The table of layers. For the user interface's thread. */
final class FlowTable {

	private static final int LINE_CHARACTERS = 5;
	private static final int RATIO_CHARACTERS = 6;
	private static final int BAR_CHARACTERS = 17;
	private static final int NAME_CHARACTERS = 16;
	private static final int TREND_CHARACTERS = 6;

	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final int characterWidth;
	private final BarCell epsilon = new BarCell(reading -> reading.figures().epsilon(), Optional.of(LayerReading::state));
	private final BarCell gradient = new BarCell(reading -> reading.figures().gradient(), Optional.empty());
	private final TableColumn epsilonColumn;
	private final TableColumn gradientColumn;
	private NetworkDeclared shown;
	private List<LayerRow> rows = List.of();

	/** A table that fills a parent which has no other child. */
	FlowTable(Composite parent) {
		viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new TableName());
		characterWidth = characterWidth(table);
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(Messages.FlowTable_layer, SWT.LEAD, new ColumnWeightData(2, NAME_CHARACTERS * characterWidth),
				new NameCell());
		column(Messages.FlowTable_line, SWT.TRAIL, new ColumnPixelData(LINE_CHARACTERS * characterWidth),
				new TextCell(reading -> reading.line().isPresent() ? Integer.toString(reading.line().getAsInt()) : "")); //$NON-NLS-1$
		epsilonColumn = column(Messages.FlowTable_epsilon, SWT.LEAD,
				new ColumnWeightData(6, BAR_CHARACTERS * characterWidth), epsilon);
		gradientColumn = column(Messages.FlowTable_gradient, SWT.LEAD,
				new ColumnWeightData(6, BAR_CHARACTERS * characterWidth), gradient);
		column(Messages.FlowTable_ratio, SWT.TRAIL, new ColumnPixelData(RATIO_CHARACTERS * characterWidth),
				new TextCell(reading -> Magnitude.plain(reading.figures().ratio(), 1)))
				.setToolTipText(Messages.FlowTable_ratioToolTip);
		column(Messages.FlowTable_trend, SWT.LEAD, new ColumnWeightData(2, TREND_CHARACTERS * characterWidth),
				new TrendCell()).setToolTipText(Messages.FlowTable_trendToolTip);
		epsilonColumn.setToolTipText(Messages.FlowTable_epsilonToolTip);
		gradientColumn.setToolTipText(Messages.FlowTable_gradientToolTip);
		parent.setLayout(layout);
	}

	private static int characterWidth(Table table) {
		GC gc = new GC(table);
		try {
			gc.setFont(table.getFont());
			return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		} finally {
			gc.dispose();
		}
	}

	private TableColumn column(String title, int alignment, ColumnLayoutData size, CellLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, alignment);
		column.getColumn().setText(title);
		column.setLabelProvider(labels);
		layout.setColumnData(column.getColumn(), size);
		return column.getColumn();
	}

	/** The viewer, whose elements are {@link LayerRow rows}. */
	TableViewer viewer() {
		return viewer;
	}

	/** Shows a snapshot; paints only what differs from the one before. Tells whether the rows are new ones. */
	boolean show(FlowSnapshot snapshot) {
		List<LayerReading> readings = snapshot.readings();
		boolean rescaled = rescale(epsilon, epsilonColumn, Messages.FlowTable_epsilon, readings)
				| rescale(gradient, gradientColumn, Messages.FlowTable_gradient, readings);
		if (!snapshot.declaration().equals(shown)) {
			shown = snapshot.declaration();
			rows = readings.stream().map(LayerRow::new).toList();
			viewer.setInput(rows);
			return true;
		}
		LayerRow[] changed = rows.stream().filter(row -> row.take(readings.get(row.layer()))).toArray(LayerRow[]::new);
		viewer.update(changed, null);
		if (rescaled) {
			viewer.getTable().redraw();
		}
		return false;
	}

	private static boolean rescale(BarCell cell, TableColumn column, String title, List<LayerReading> readings) {
		DecadeScale fitted = cell.scale().fitted(readings.stream().map(cell::figure).toList());
		if (fitted.equals(cell.scale())) {
			return false;
		}
		cell.setScale(fitted);
		column.setText(title + ' ' + fitted.text());
		return true;
	}

	/** Selects the rows of some layers, by index, and scrolls to the first. */
	void select(List<Integer> layers) {
		List<LayerRow> selected = rows.stream().filter(row -> layers.contains(row.layer())).toList();
		viewer.setSelection(new StructuredSelection(selected), true);
	}

	/** The selected rows, in network order. */
	List<LayerRow> selected() {
		return Arrays.stream(viewer.getTable().getSelection()).map(item -> (LayerRow) item.getData()).toList();
	}

	/** All rows, in network order. */
	List<LayerRow> rows() {
		return rows;
	}

	/** A layer with its figures, separated by tabs. */
	static String copyText(LayerReading reading) {
		LayerFigures figures = reading.figures();
		return String.join("\t", reading.layer().name(), LayerText.kind(reading.layer()), //$NON-NLS-1$
				reading.line().isPresent() ? Integer.toString(reading.line().getAsInt()) : "", //$NON-NLS-1$
				Magnitude.text(figures.epsilon()), Magnitude.text(figures.factor()),
				Magnitude.text(figures.gradient()), Magnitude.plain(figures.ratio(), 2));
	}

	private static final class NameCell extends StyledCellLabelProvider {

		@Override
		public void update(ViewerCell cell) {
			LayerReading reading = ((LayerRow) cell.getElement()).reading();
			StyledString text = new StyledString(reading.layer().name());
			text.append(' ' + LayerText.ordinal(reading.layer()), StyledString.COUNTER_STYLER);
			text.append(' ' + LayerText.shortKind(reading.layer()), StyledString.QUALIFIER_STYLER);
			cell.setText(text.getString());
			cell.setStyleRanges(text.getStyleRanges());
			super.update(cell);
		}

		@Override
		public String getToolTipText(Object element) {
			return LayerText.details(((LayerRow) element).reading());
		}
	}

	private static final class TextCell extends CellLabelProvider {

		private final Function<LayerReading, String> text;

		TextCell(Function<LayerReading, String> text) {
			this.text = text;
		}

		@Override
		public void update(ViewerCell cell) {
			cell.setText(text.apply(((LayerRow) cell.getElement()).reading()));
		}

		@Override
		public String getToolTipText(Object element) {
			return LayerText.details(((LayerRow) element).reading());
		}
	}

	private static final class TableName extends AccessibleAdapter {

		@Override
		public void getName(AccessibleEvent event) {
			if (event.childID == ACC.CHILDID_SELF) {
				event.result = Messages.FlowTable_name;
			}
		}
	}
}

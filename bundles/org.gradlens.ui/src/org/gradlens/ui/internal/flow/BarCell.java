// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.WeakHashMap;
import java.util.function.Function;

import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.table.DrawnCell;

/** Draws a figure as a bar on the column's logarithmic axis, with the number beside it. */
final class BarCell extends DrawnCell {

	/** The widest number, which all numbers leave room for so that they stand below each other. */
	private static final String WIDEST_NUMBER = "8.8e-88"; //$NON-NLS-1$

	/** More lines on an axis are no help for the eye. */
	private static final int MOST_LINES = 6;

	private final Function<LayerReading, OptionalDouble> figure;
	private final Function<LayerReading, OptionalDouble> predicted;
	private final Function<LayerReading, OptionalDouble> before;
	/** The numbers that stand beside the bars: to write one takes as long as to paint a bar. */
	private final Map<FlowRow, String> numbers = new WeakHashMap<>();
	private boolean old;
	private DecadeScale scale = DecadeScale.UNIT;
	private Optional<HealthyBand> band = Optional.empty();

	/**
	 * @param figure the figure of a layer
	 * @param predicted what theory predicts of it
	 * @param before what it was before an edit
	 */
	BarCell(Function<LayerReading, OptionalDouble> figure, Function<LayerReading, OptionalDouble> predicted,
			Function<LayerReading, OptionalDouble> before) {
		this.figure = figure;
		this.predicted = predicted;
		this.before = before;
	}

	/** Paints the figures as such of before an edit, or no more; tells whether the tree must be painted anew. */
	boolean setOld(boolean now) {
		boolean differs = old != now;
		old = now;
		return differs;
	}

	/** The axis that all bars of the column share. */
	DecadeScale scale() {
		return scale;
	}

	/** Changes the axis and the band behind the bars; tells whether the tree must be painted anew. */
	boolean setAxis(DecadeScale changed, Optional<HealthyBand> healthy) {
		boolean differs = !changed.equals(scale) || !healthy.equals(band);
		scale = changed;
		band = healthy;
		return differs;
	}

	@Override
	public void update(ViewerCell cell) {
		FlowRow row = (FlowRow) cell.getElement();
		String sign = row.state().sign();
		String number = number(row);
		numbers.put(row, number);
		cell.setText(sign.isEmpty() ? number : number + ' ' + sign);
	}

	/** The number; of several layers only the least, which is what they lose. */
	private String number(FlowRow row) {
		return row.range(figure).map(FigureRange::least).map(value -> Magnitude.text(OptionalDouble.of(value)))
				.orElseGet(() -> Magnitude.text(OptionalDouble.empty()));
	}

	@Override
	public String getToolTipText(Object element) {
		return LayerText.details((FlowRow) element);
	}

	@Override
	protected void draw(GC gc, Rectangle cell, Object element, boolean selected) {
		FlowRow row = (FlowRow) element;
		int gap = gap();
		int numberWidth = width(gc, WIDEST_NUMBER);
		int numberX = cell.x + cell.width - numberWidth - width(gc, SignalState.VANISHING.sign()) - 2 * gap;
		int textY = textY(cell);
		Rectangle axis = new Rectangle(cell.x + gap, cell.y, Math.max(0, numberX - cell.x - 2 * gap), cell.height);
		Color text = gc.getForeground();
		Color accent = selected ? text : (old ? ThemeColors.OLD : row.state().color()).get();

		if (!selected) {
			band.ifPresent(healthy -> paintBand(gc, axis, healthy));
			paintDecades(gc, axis);
		}
		row.range(figure).ifPresent(range -> paintBar(gc, axis, range, accent));
		gc.setForeground(selected ? text : ThemeColors.OLD.get());
		row.range(before).ifPresent(range -> paintBefore(gc, axis, range));
		gc.setForeground(text);
		row.range(predicted).ifPresent(range -> paintPrediction(gc, axis, range));
		drawText(gc, numbers.getOrDefault(row, ""), numberX, textY); //$NON-NLS-1$
		if (row.state() != SignalState.STEADY) {
			gc.setForeground(accent);
			drawText(gc, row.state().sign(), numberX + numberWidth + gap, textY);
			gc.setForeground(text);
		}
	}

	private void paintBand(GC gc, Rectangle axis, HealthyBand healthy) {
		int low = axis.x + (int) Math.round(axis.width * scale.position(healthy.low()));
		int high = axis.x + (int) Math.round(axis.width * scale.position(healthy.high()));
		Color background = gc.getBackground();
		gc.setBackground(ThemeColors.BAND.get());
		gc.fillRectangle(low, axis.y, high - low, axis.height);
		gc.setBackground(background);
	}

	private void paintDecades(GC gc, Rectangle axis) {
		Color background = gc.getBackground();
		gc.setBackground(ThemeColors.GRID.get());
		for (int decade = scale.low(); decade <= scale.high(); decade += decadesPerLine()) {
			int x = axis.x + (int) Math.round(axis.width * scale.position(Math.pow(10, decade)));
			gc.fillRectangle(x, axis.y, 1, axis.height); // in far less time than a line
		}
		gc.setBackground(background);
	}

	private int decadesPerLine() {
		int decades = scale.high() - scale.low();
		return decades <= MOST_LINES ? 1 : 3 * Math.max(1, decades / (3 * MOST_LINES));
	}

	/** A dotted tick where the least value should be. */
	private void paintPrediction(GC gc, Rectangle axis, FigureRange range) {
		if (range.least() > 0 && Double.isFinite(range.least())) {
			int x = axis.x + (int) Math.round(axis.width * scale.position(range.least()));
			gc.setLineStyle(SWT.LINE_DOT);
			gc.drawLine(x, axis.y + 1, x, axis.y + axis.height - 2);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
	}

	/** The outline of the bar that was there before the last edit, somewhat higher than the bar, so that both are seen. */
	private void paintBefore(GC gc, Rectangle axis, FigureRange range) {
		if (range.least() > 0 && Double.isFinite(range.least())) {
			int width = Math.max(1, (int) Math.round(axis.width * scale.position(range.least())));
			int height = axis.height * 3 / 4;
			gc.drawRectangle(axis.x, axis.y + (axis.height - height) / 2, width, height - 1);
		}
	}

	/** A bar to the least value, and a line on to the greatest one of several layers. */
	private void paintBar(GC gc, Rectangle axis, FigureRange range, Color color) {
		if (!(range.least() > 0) || Double.isInfinite(range.least())) {
			return;
		}
		int width = Math.max(1, (int) Math.round(axis.width * scale.position(range.least())));
		int height = axis.height / 2;
		Color background = gc.getBackground();
		gc.setBackground(color);
		gc.fillRectangle(axis.x, axis.y + (axis.height - height) / 2, width, height);
		if (range.greatest() > range.least()) {
			int thin = Math.max(1, height / 4);
			int end = (int) Math.round(axis.width * scale.position(range.greatest()));
			gc.fillRectangle(axis.x + width, axis.y + (axis.height - thin) / 2, end - width, thin);
		}
		gc.setBackground(background);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.ThemeColors;

/** Draws a figure as a bar on the column's logarithmic axis, with the number beside it. */
final class BarCell extends OwnerDrawLabelProvider {

	/** The widest number, which all numbers leave room for so that they stand below each other. */
	private static final String WIDEST_NUMBER = "8.8e-88"; //$NON-NLS-1$

	/** More lines on an axis are no help for the eye. */
	private static final int MOST_LINES = 6;

	private final Function<LayerReading, OptionalDouble> figure;
	private final Function<LayerReading, OptionalDouble> predicted;
	private final Function<LayerReading, OptionalDouble> before;
	private @Nullable Sizes sizes;
	private boolean old;
	private DecadeScale scale = DecadeScale.UNIT;
	private Optional<HealthyBand> band = Optional.empty();

	/**
	 * What depends on the font alone: to measure it takes longer than to paint a bar.
	 *
	 * @param font the font
	 * @param gap free between things
	 * @param sign the width of a sign
	 * @param number the size of the widest number
	 */
	private record Sizes(Font font, int gap, int sign, Point number) {

		static Sizes of(GC gc, Font font) {
			return new Sizes(font, (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()),
					gc.textExtent(SignalState.VANISHING.sign()).x, gc.textExtent(WIDEST_NUMBER));
		}
	}

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
		cell.setText(sign.isEmpty() ? number(row) : number(row) + ' ' + sign);
		super.update(cell);
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
	protected void measure(Event event, Object element) {
		int height = sizes(event).number().y;
		event.height = Math.max(event.height, height + height / 4);
	}

	private Sizes sizes(Event event) {
		Font font = ((TreeItem) event.item).getParent().getFont();
		Sizes known = sizes;
		if (known == null || !known.font().equals(font)) {
			known = Sizes.of(event.gc, font);
			sizes = known;
		}
		return known;
	}

	@Override
	protected void erase(Event event, Object element) {
		event.detail &= ~SWT.FOREGROUND;
	}

	@Override
	protected void paint(Event event, Object element) {
		Rectangle cell = ((TreeItem) event.item).getBounds(event.index);
		paint(event.gc, sizes(event), cell, (FlowRow) element, (event.detail & SWT.SELECTED) != 0);
	}

	private void paint(GC gc, Sizes known, Rectangle cell, FlowRow row, boolean selected) {
		int gap = known.gap();
		Point number = known.number();
		int numberX = cell.x + cell.width - number.x - known.sign() - 2 * gap;
		int textY = cell.y + (cell.height - number.y) / 2;
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
		gc.drawText(number(row), numberX, textY, true);
		if (row.state() != SignalState.STEADY) {
			gc.setForeground(accent);
			gc.drawText(row.state().sign(), numberX + number.x + gap, textY, true);
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

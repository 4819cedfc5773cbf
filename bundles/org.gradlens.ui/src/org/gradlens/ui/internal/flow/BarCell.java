// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Draws a figure as a bar on the column's logarithmic axis, with the number beside it. */
final class BarCell extends OwnerDrawLabelProvider {

	/** The widest number, which all numbers leave room for so that they stand below each other. */
	private static final String WIDEST_NUMBER = "8.8e-88"; //$NON-NLS-1$

	private final Function<LayerReading, OptionalDouble> figure;
	private final Optional<Function<LayerReading, SignalState>> state;
	private DecadeScale scale = DecadeScale.UNIT;

	/**
	 * @param figure the figure of a layer
	 * @param state what the bar's colour and sign tell; empty for bars that tell nothing but their length
	 */
	BarCell(Function<LayerReading, OptionalDouble> figure, Optional<Function<LayerReading, SignalState>> state) {
		this.figure = figure;
		this.state = state;
	}

	/** The figure of a layer. */
	OptionalDouble figure(LayerReading reading) {
		return figure.apply(reading);
	}

	/** The axis that all bars of the column share. */
	DecadeScale scale() {
		return scale;
	}

	/** Changes the axis; the table must be painted anew. */
	void setScale(DecadeScale changed) {
		scale = changed;
	}

	private SignalState state(LayerReading reading) {
		return state.map(function -> function.apply(reading)).orElse(SignalState.STEADY);
	}

	@Override
	public void update(ViewerCell cell) {
		LayerReading reading = ((LayerRow) cell.getElement()).reading();
		String sign = state(reading).sign();
		String number = Magnitude.text(figure.apply(reading));
		cell.setText(sign.isEmpty() ? number : number + ' ' + sign);
		super.update(cell);
	}

	@Override
	protected void measure(Event event, Object element) {
		Point size = event.gc.textExtent(WIDEST_NUMBER);
		event.height = Math.max(event.height, size.y + size.y / 4);
	}

	@Override
	protected void erase(Event event, Object element) {
		event.detail &= ~SWT.FOREGROUND;
	}

	@Override
	protected void paint(Event event, Object element) {
		LayerReading reading = ((LayerRow) element).reading();
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		paint(event.gc, cell, reading, (event.detail & SWT.SELECTED) != 0);
	}

	private void paint(GC gc, Rectangle cell, LayerReading reading, boolean selected) {
		int gap = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		String sign = state(reading).sign();
		int signWidth = state.isPresent() ? gc.textExtent(SignalState.VANISHING.sign()).x + gap : 0;
		Point number = gc.textExtent(WIDEST_NUMBER);
		int numberX = cell.x + cell.width - number.x - signWidth - gap;
		int textY = cell.y + (cell.height - number.y) / 2;
		Rectangle axis = new Rectangle(cell.x + gap, cell.y, Math.max(0, numberX - cell.x - 2 * gap), cell.height);
		Color text = gc.getForeground();
		Color accent = selected ? text : ThemeColors.of(state(reading)).get();

		paintDecades(gc, axis, selected ? text : ThemeColors.GRID.get());
		figure.apply(reading).ifPresent(value -> paintBar(gc, axis, value, accent));
		gc.setForeground(text);
		gc.drawText(Magnitude.text(figure.apply(reading)), numberX, textY, true);
		gc.setForeground(accent);
		gc.drawText(sign, numberX + number.x + gap, textY, true);
		gc.setForeground(text);
	}

	private void paintDecades(GC gc, Rectangle axis, Color color) {
		gc.setForeground(color);
		gc.setLineStyle(SWT.LINE_DOT);
		for (int decade = scale.low(); decade <= scale.high(); decade += decadesPerLine()) {
			int x = axis.x + (int) Math.round(axis.width * scale.position(Math.pow(10, decade)));
			gc.drawLine(x, axis.y, x, axis.y + axis.height - 1);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private int decadesPerLine() {
		return scale.high() - scale.low() > 6 ? 3 : 1;
	}

	private void paintBar(GC gc, Rectangle axis, double value, Color color) {
		if (!(value > 0) || Double.isInfinite(value)) {
			return;
		}
		int width = Math.max(1, (int) Math.round(axis.width * scale.position(value)));
		int height = axis.height / 2;
		Color background = gc.getBackground();
		gc.setBackground(color);
		gc.fillRectangle(axis.x, axis.y + (axis.height - height) / 2, width, height);
		gc.setBackground(background);
	}
}

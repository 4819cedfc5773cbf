// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** A cell of a {@link ColumnTree} that draws itself; its text is for those who hear or copy it. */
public abstract class DrawnCell extends CellLabelProvider {

	private @Nullable Measures measures;
	private @Nullable LaidOutTexts texts;

	/**
	 * What depends on the font alone: to measure it takes longer than to paint.
	 *
	 * @param font the font
	 * @param gap free between things
	 * @param height of a line of text
	 */
	private record Measures(Font font, int gap, int height) {

		static Measures of(GC gc) {
			return new Measures(gc.getFont(), (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()),
					gc.getFontMetrics().getHeight());
		}
	}

	/** Draws an element; the GC has the colours of a selected or other row, and draws in the cell alone. */
	protected abstract void draw(GC gc, Rectangle cell, Object element, boolean selected);

	/** What is free between things. */
	protected final int gap() {
		return measures == null ? 0 : measures.gap();
	}

	/** Where text begins that stands in the middle of a cell's height. */
	protected final int textY(Rectangle cell) {
		return cell.y + (cell.height - (measures == null ? 0 : measures.height())) / 2;
	}

	/** The width of a text, in points. */
	protected final int width(GC gc, String text) {
		return texts == null ? 0 : texts.width(gc, text);
	}

	/** Draws a text in the foreground colour, from its upper left corner. */
	protected final void drawText(GC gc, String text, int x, int y) {
		if (texts != null) {
			texts.draw(gc, text, x, y);
		}
	}

	/** Draws an element with texts that are known, and leaves the GC's colours as they were. */
	final void paint(GC gc, LaidOutTexts known, Rectangle cell, Object element, boolean selected) {
		texts = known;
		if (measures == null || !measures.font().equals(gc.getFont())) {
			measures = Measures.of(gc);
		}
		Color foreground = gc.getForeground();
		Color background = gc.getBackground();
		draw(gc, cell, element, selected);
		gc.setForeground(foreground);
		gc.setBackground(background);
	}
}

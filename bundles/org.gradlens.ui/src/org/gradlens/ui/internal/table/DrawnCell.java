// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A cell of a {@link ColumnTree} that is drawn here alone, selected or not; its text is for those who hear or copy it.
 * All is drawn where others erase, so that no cell of the tree need be painted a second time.
 */
public abstract class DrawnCell extends OwnerDrawLabelProvider {

	private @Nullable Measures measures;

	/**
	 * What depends on the font alone: to measure it takes longer than to paint.
	 *
	 * @param font the font
	 * @param gap free between things
	 * @param height of a line of text
	 */
	private record Measures(Font font, int gap, int height) {
	}

	/** Draws an element; the GC has the colours of a selected or other row. */
	protected abstract void draw(GC gc, Rectangle cell, Event event, Object element, boolean selected);

	/** What is free between things. */
	protected final int gap() {
		return measures == null ? 0 : measures.gap();
	}

	/** Where text begins that stands in the middle of a cell's height. */
	protected final int textY(Rectangle cell) {
		return cell.y + (cell.height - (measures == null ? 0 : measures.height())) / 2;
	}

	@Override
	protected final void measure(Event event, Object element) {
		// rows are as high as their texts
	}

	@Override
	protected final void erase(Event event, Object element) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		measure(event.gc, ((TreeItem) event.item).getParent().getFont());
		Rectangle cell = new Rectangle(event.x, event.y, event.width, event.height);
		if (selected) {
			event.gc.fillRectangle(cell);
		}
		Color foreground = event.gc.getForeground();
		Color background = event.gc.getBackground();
		draw(event.gc, cell, event, element, selected);
		event.gc.setForeground(foreground);
		event.gc.setBackground(background);
		event.detail &= ~(SWT.FOREGROUND | SWT.SELECTED | SWT.HOT);
	}

	private void measure(GC gc, Font font) {
		if (measures == null || !measures.font().equals(font)) {
			measures = new Measures(font, (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()),
					gc.getFontMetrics().getHeight());
		}
	}

	@Override
	protected final void paint(Event event, Object element) {
		// all is drawn
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.Texts;

/**
 * Draws what a cell's item says, an image and a text, where nothing else draws it. A text without room ends with an ellipsis:
 * a number that has lost its exponent reads as another number.
 */
final class PlainCell extends DrawnCell {

	private final int column;

	/** @param column its index among the tree's columns */
	PlainCell(int column) {
		this.column = column;
	}

	@Override
	public void update(ViewerCell cell) {
		// the item is told by those who know its text
	}

	/** @param item the tree's item */
	@Override
	protected void draw(GC gc, Rectangle cell, Object item, boolean selected) {
		TreeItem row = (TreeItem) item;
		int x = cell.x + gap() / 2;
		Image image = row.getImage(column);
		if (image != null) {
			gc.drawImage(image, x, cell.y + (cell.height - image.getBounds().height) / 2);
			x += image.getBounds().width + gap();
		}
		String text = row.getText(column);
		int room = cell.x + cell.width - gap() / 2 - x;
		int width = width(gc, text);
		if (width > room) {
			drawText(gc, Texts.fitted(new GcSurface(gc), text, room), x, textY(cell));
		} else {
			boolean trailing = row.getParent().getColumn(column).getAlignment() == SWT.TRAIL;
			drawText(gc, text, trailing ? x + room - width : x, textY(cell));
		}
	}
}

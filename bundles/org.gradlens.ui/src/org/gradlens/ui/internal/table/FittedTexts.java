// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.Texts;

/**
 * Ends the texts of a tree with an ellipsis where there is no room for them: some platforms just cut them, and a number that
 * has lost its exponent reads as another number. For the user interface's thread.
 */
public final class FittedTexts {

	private final LaidOutTexts texts = new LaidOutTexts();

	private FittedTexts() {
	}

	/** Fits the texts of a tree from now on. */
	public static void in(Tree tree) {
		FittedTexts fitted = new FittedTexts();
		tree.addListener(SWT.EraseItem, fitted::fit);
		tree.addListener(SWT.Dispose, event -> fitted.texts.dispose());
	}

	private void fit(Event event) {
		TreeItem item = (TreeItem) event.item;
		String text = item.getText(event.index);
		if (text.isEmpty()) {
			return;
		}
		int width = texts.width(event.gc, text);
		// to ask where a text is takes time, and matters in the first column, which is indented, and where room is short
		if (event.index > 0 && width <= event.width - event.height / 2) {
			return;
		}
		Rectangle bounds = item.getTextBounds(event.index);
		int room = event.x + event.width - bounds.x;
		if (width <= room) {
			return;
		}
		Image image = item.getImage(event.index);
		if (image != null) {
			Rectangle place = item.getImageBounds(event.index);
			event.gc.drawImage(image, place.x, place.y);
		}
		int y = event.y + (event.height - event.gc.getFontMetrics().getHeight()) / 2;
		event.gc.drawText(Texts.fitted(new GcSurface(event.gc), text, room), bounds.x, y, true);
		event.detail &= ~SWT.FOREGROUND;
	}
}

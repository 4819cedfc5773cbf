// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.table.DrawnCell;

/** Draws the course of a layer's epsilon over the run. */
final class TrendCell extends DrawnCell {

	/** The text is for those who hear or copy it, and not drawn. */
	@Override
	public void update(ViewerCell cell) {
		FlowRow row = (FlowRow) cell.getElement();
		cell.setText(row.isLayer() ? row.readings().get(0).trend().text() : ""); //$NON-NLS-1$
	}

	@Override
	protected void draw(GC gc, Rectangle cell, Object element, boolean selected) {
		int inset = cell.height / 5;
		if (!selected) {
			gc.setForeground(ThemeColors.FIGURES.get());
		}
		gc.setAntialias(SWT.ON);
		FlowRow row = (FlowRow) element;
		if (row.isLayer()) {
			row.readings().get(0).trend().paint(gc,
					new Rectangle(cell.x + gap(), cell.y + inset, cell.width - 2 * gap(), cell.height - 2 * inset));
		}
	}
}

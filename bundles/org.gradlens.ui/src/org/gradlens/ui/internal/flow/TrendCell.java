// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.chart.ThemeColors;

/** Draws the course of a layer's epsilon over the run. */
final class TrendCell extends OwnerDrawLabelProvider {

	/** The text is for those who hear or copy it, and not drawn. */
	@Override
	public void update(ViewerCell cell) {
		FlowRow row = (FlowRow) cell.getElement();
		cell.setText(row.isLayer() ? row.readings().get(0).trend().text() : ""); //$NON-NLS-1$
		super.update(cell);
	}

	@Override
	protected void measure(Event event, Object element) {
		// the other columns tell the height
	}

	@Override
	protected void erase(Event event, Object element) {
		event.detail &= ~SWT.FOREGROUND;
	}

	@Override
	protected void paint(Event event, Object element) {
		Rectangle cell = ((TreeItem) event.item).getBounds(event.index);
		int gap = (int) Math.ceil(event.gc.getFontMetrics().getAverageCharacterWidth());
		int inset = cell.height / 5;
		if ((event.detail & SWT.SELECTED) == 0) {
			event.gc.setForeground(ThemeColors.FIGURES.get());
		}
		event.gc.setAntialias(SWT.ON);
		FlowRow row = (FlowRow) element;
		if (row.isLayer()) {
			row.readings().get(0).trend().paint(event.gc,
					new Rectangle(cell.x + gap, cell.y + inset, cell.width - 2 * gap, cell.height - 2 * inset));
		}
	}
}

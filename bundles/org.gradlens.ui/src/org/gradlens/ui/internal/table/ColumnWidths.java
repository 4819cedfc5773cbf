// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.Widget;

/**
 * Gives columns their share of a tree's width until the user changes it. Some platforms give new columns a width of
 * their own a moment after they were made: that is no change by the user.
 */
final class ColumnWidths extends TreeColumnLayout {

	private static final int MOMENT_MILLIS = 400;

	private long madeAt;
	private boolean chosen;

	/** Says how wide a column is that was just made. */
	void add(TreeColumn column, ColumnWeightData width) {
		madeAt = System.nanoTime();
		setColumnData(column, width);
		Tree tree = column.getParent();
		tree.getDisplay().timerExec(MOMENT_MILLIS, () -> {
			if (!tree.isDisposed()) {
				tree.getParent().layout(true, true);
			}
		});
	}

	/** Whether the user has changed a width since columns were made. */
	boolean isChosen() {
		return chosen;
	}

	@Override
	protected void updateColumnData(Widget column) {
		if (System.nanoTime() - madeAt > MOMENT_MILLIS * 1_000_000L) {
			chosen = true;
			super.updateColumnData(column);
		}
	}
}

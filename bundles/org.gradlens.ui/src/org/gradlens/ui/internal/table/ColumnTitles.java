// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** What stands above the columns of a tree: as much of it as there is room for. */
final class ColumnTitles<T> {

	private final Tree tree;
	private final int characterWidth;
	private final Map<Column<T>, String> longer = new HashMap<>();

	ColumnTitles(Tree tree) {
		this.tree = tree;
		characterWidth = characterWidth(tree);
	}

	private static int characterWidth(Tree tree) {
		GC gc = new GC(tree);
		try {
			gc.setFont(tree.getFont());
			return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		} finally {
			gc.dispose();
		}
	}

	/** The width of an average character. */
	int characterWidth() {
		return characterWidth;
	}

	/** The width of a title: headers are bold in some themes, and have a margin. */
	int width(String title) {
		GC gc = new GC(tree);
		try {
			return gc.textExtent(title).x + 3 * characterWidth;
		} finally {
			gc.dispose();
		}
	}

	/** Says what stands above a column where there is room for more than its own title. */
	void set(Column<T> column, String title) {
		longer.put(column, title);
	}

	/** Shows what has room; the tool tip has the rest. */
	void fit(Column<T> column, TreeColumn widget) {
		String title = longer.getOrDefault(column, column.title());
		String fitting = width(title) <= widget.getWidth() ? title : column.title();
		if (!fitting.equals(widget.getText())) {
			widget.setText(fitting);
		}
		boolean cut = width(fitting) > widget.getWidth();
		widget.setToolTipText(!cut && fitting.equals(title) ? column.toolTip()
				: title + System.lineSeparator() + column.toolTip());
	}
}

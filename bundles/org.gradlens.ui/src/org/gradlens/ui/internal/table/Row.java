// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A row that is not hidden below a collapsed one.
 *
 * @param item what the tree knows of it
 * @param level how deep it is below a root, which has 0
 */
record Row(TreeItem item, int level) {

	/** The rows of a tree, from the top. */
	static List<Row> of(Tree tree) {
		List<Row> rows = new ArrayList<>();
		add(tree.getItems(), 0, rows);
		return rows;
	}

	private static void add(TreeItem[] items, int level, List<Row> rows) {
		for (TreeItem item : items) {
			rows.add(new Row(item, level));
			if (item.getExpanded()) {
				add(item.getItems(), level + 1, rows);
			}
		}
	}

	/** What is shown in it. */
	Object element() {
		item.getItemCount(); // a virtual tree has the data of an item only when something else is asked for
		return item.getData();
	}

	/** Whether others stand below it, or would if it were expanded. */
	boolean hasChildren() {
		return item.getItemCount() > 0;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Where a column is.
 *
 * @param index its index among the tree's columns
 * @param x where it begins, in points from where the first one shown does
 * @param width in points
 */
record ColumnPlace(int index, int x, int width) {

	/** The columns of a tree as they are shown; the last takes what is left of a width. */
	static List<ColumnPlace> of(Tree tree, int width) {
		List<ColumnPlace> places = new ArrayList<>();
		TreeColumn[] columns = tree.getColumns();
		int x = 0;
		for (int index : tree.getColumnOrder()) {
			boolean last = places.size() == columns.length - 1;
			int own = columns[index].getWidth();
			places.add(new ColumnPlace(index, x, last ? Math.max(own, width - x) : own));
			x += own;
		}
		return places;
	}

	/** How wide all columns of a tree are. */
	static int widthOf(Tree tree) {
		int width = 0;
		for (TreeColumn column : tree.getColumns()) {
			width += column.getWidth();
		}
		return width;
	}

	boolean contains(int point) {
		return point >= x && point < x + width;
	}
}

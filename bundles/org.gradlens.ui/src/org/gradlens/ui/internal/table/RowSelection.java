// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Selects rows as a user does: one, one more or less, all up to one, a page further. */
final class RowSelection {

	private final Tree tree;
	/** From where a range goes. */
	private @Nullable TreeItem anchor;
	/** What was selected last. */
	private @Nullable TreeItem lead;

	RowSelection(Tree tree) {
		this.tree = tree;
		tree.addListener(SWT.Selection, event -> {
			lead = (TreeItem) event.item;
			if ((event.stateMask & SWT.SHIFT) == 0) {
				anchor = lead;
			}
		});
	}

	/** Whether a row is selected. */
	boolean contains(Row row) {
		return Arrays.asList(tree.getSelection()).contains(row.item());
	}

	/** Selects a row, or with those keys that are held a range up to it or one more or less. */
	void select(Row row, int keys) {
		List<TreeItem> items = new ArrayList<>();
		if ((keys & SWT.SHIFT) != 0) {
			items.addAll(range(row));
		} else if ((keys & SWT.MOD1) != 0) {
			items.addAll(Arrays.asList(tree.getSelection()));
			if (!items.remove(row.item())) {
				items.add(row.item());
			}
		} else {
			items.add(row.item());
		}
		tree.setSelection(items.toArray(TreeItem[]::new));
		Event event = new Event();
		event.item = row.item();
		event.stateMask = keys;
		tree.notifyListeners(SWT.Selection, event);
	}

	/** Goes so many rows down, or up where that is negative, but not beyond the last or first. */
	void go(int rows, int keys) {
		List<TreeItem> items = items();
		if (!items.isEmpty()) {
			int from = Math.max(0, items.indexOf(lead));
			int to = Math.max(0, Math.min(items.size() - 1, from + rows));
			select(Row.of(tree).get(to), keys & SWT.SHIFT);
		}
	}

	private List<TreeItem> range(Row row) {
		List<TreeItem> items = items();
		int to = items.indexOf(row.item());
		int from = items.contains(anchor) ? items.indexOf(anchor) : to;
		return items.subList(Math.min(from, to), Math.max(from, to) + 1);
	}

	private List<TreeItem> items() {
		return Row.of(tree).stream().map(Row::item).toList();
	}
}

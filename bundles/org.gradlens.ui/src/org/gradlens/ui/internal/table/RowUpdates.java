// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Brings rows up to date: those in view at once, the others a few at a time or as they come into view. So a tree takes
 * the same time whatever its length. For the user interface's thread.
 */
final class RowUpdates {

	private static final int A_FEW = 8;
	private static final int PAUSE_MILLIS = 200;

	private final TreeViewer viewer;
	private final Set<Object> due = new LinkedHashSet<>();
	private final Runnable fewMore = this::updateFew;

	RowUpdates(TreeViewer viewer) {
		this.viewer = viewer;
		viewer.getTree().addListener(SWT.EraseItem, event -> {
			if (due.contains(event.item.getData())) {
				event.display.timerExec(0, fewMore); // a row must not change while it is painted
			}
		});
	}

	/** Some rows have something else to show. */
	void add(Collection<?> elements) {
		due.addAll(elements);
		if (!due.isEmpty()) {
			updateFew();
		}
	}

	/** Forgets rows that are no longer there. */
	void clear() {
		due.clear();
	}

	/** Brings all rows up to date that are not yet. */
	void finish() {
		update(due);
		due.clear();
	}

	private void updateFew() {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		Set<Object> now = visible();
		now.retainAll(due);
		due.removeAll(now);
		Iterator<Object> others = due.iterator();
		for (int i = 0; i < A_FEW && others.hasNext(); i++) {
			now.add(others.next());
			others.remove();
		}
		update(now);
		if (!due.isEmpty()) {
			viewer.getTree().getDisplay().timerExec(PAUSE_MILLIS, fewMore);
		}
	}

	private void update(Collection<Object> elements) {
		viewer.update(new ArrayList<>(elements).toArray(), null);
	}

	/** A place that is in all rows; where one is expanded is none. */
	private static int beyondExpander(Tree tree) {
		return Math.max(0, Math.min(tree.getColumn(0).getWidth(), tree.getClientArea().width) - 2);
	}

	private Set<Object> visible() {
		Tree tree = viewer.getTree();
		Set<Object> elements = new LinkedHashSet<>();
		int height = tree.getSize().y;
		int rowHeight = Math.max(1, tree.getItemHeight());
		int x = beyondExpander(tree);
		for (int y = 0; y < height; y += rowHeight) {
			TreeItem item = tree.getItem(new Point(x, y));
			if (item != null) {
				elements.add(item.getData());
			}
		}
		return elements;
	}
}

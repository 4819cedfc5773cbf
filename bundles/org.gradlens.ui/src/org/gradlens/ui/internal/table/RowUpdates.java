// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.TreeViewer;

/**
 * Brings rows up to date: those in view at once, the others a few at a time or as they come into view. So a tree takes
 * the same time whatever its length. For the user interface's thread.
 */
final class RowUpdates {

	private static final int A_FEW = 8;
	private static final int PAUSE_MILLIS = 200;

	private final TreeViewer viewer;
	private final RowCanvas rows;
	private final Set<Object> due = new LinkedHashSet<>();
	private final Runnable fewMore = this::updateFew;

	RowUpdates(TreeViewer viewer, RowCanvas rows) {
		this.viewer = viewer;
		this.rows = rows;
		rows.whenScrolled(this::updateFew);
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

	private Set<Object> visible() {
		return rows.visible().stream().map(Row::element).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;

/** Sorts by the column that the user clicked: one way, the other way, and as it was. */
final class Sorting<T> extends ViewerComparator {

	private static final String COLUMN = "sortColumn"; //$NON-NLS-1$
	private static final String DIRECTION = "sortDirection"; //$NON-NLS-1$

	private final TreeViewer viewer;
	private @Nullable Column<T> by;
	private int direction = SWT.NONE;

	Sorting(TreeViewer viewer) {
		this.viewer = viewer;
	}

	/** Goes on to the next way to sort by a column. */
	void next(Column<T> column, TreeColumn widget) {
		if (column.order().isPresent()) {
			int before = column.equals(by) ? direction : SWT.NONE;
			by = column;
			direction = before == SWT.NONE ? SWT.UP : before == SWT.UP ? SWT.DOWN : SWT.NONE;
			show(column, widget);
			viewer.refresh();
		}
	}

	/** Shows in a column's title how it is sorted, if it is what is sorted by. */
	void show(Column<T> column, TreeColumn widget) {
		if (column.equals(by)) {
			viewer.getTree().setSortColumn(direction == SWT.NONE ? null : widget);
			viewer.getTree().setSortDirection(direction);
			viewer.setComparator(direction == SWT.NONE ? null : this);
		}
	}

	@Override
	public int compare(Viewer sorted, Object one, Object other) {
		int order = order().compare(cast(one), cast(other));
		return direction == SWT.DOWN ? -order : order;
	}

	private Comparator<T> order() {
		Column<T> column = by;
		return column == null ? (one, other) -> 0 : column.order().orElseThrow();
	}

	@SuppressWarnings("unchecked") // as in the tree that is sorted
	private T cast(Object element) {
		return (T) element;
	}

	void saveState(IMemento memento) {
		Column<T> column = by;
		if (column != null) {
			memento.putString(COLUMN, column.id());
			memento.putInteger(DIRECTION, direction);
		}
	}

	void restoreState(List<Column<T>> columns, @Nullable IMemento memento) {
		Integer kept = memento == null ? null : memento.getInteger(DIRECTION);
		if (memento != null && kept != null) {
			columns.stream().filter(column -> column.id().equals(memento.getString(COLUMN)))
					.filter(column -> column.order().isPresent()).findFirst().ifPresent(column -> {
						by = column;
						direction = kept;
					});
		}
	}
}

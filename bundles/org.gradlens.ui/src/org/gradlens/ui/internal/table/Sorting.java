// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.undo.UndoableChoices;

/** Sorts by the column that the user clicked: one way, the other way, and as it was. */
final class Sorting<T> extends ViewerComparator {

	private static final String COLUMN = "sortColumn"; //$NON-NLS-1$
	private static final String DIRECTION = "sortDirection"; //$NON-NLS-1$

	private final TreeViewer viewer;
	private final Map<Column<T>, TreeColumn> widgets;
	private Optional<Order<T>> order = Optional.empty();
	private Optional<UndoableChoices> choices = Optional.empty();

	/**
	 * A way to sort.
	 *
	 * @param by the column, which has an order
	 * @param direction {@code SWT.UP} or {@code SWT.DOWN}
	 */
	private record Order<T>(Column<T> by, int direction) {
	}

	/** @param widgets what shows the columns, as far as they are shown */
	Sorting(TreeViewer viewer, Map<Column<T>, TreeColumn> widgets) {
		this.viewer = viewer;
		this.widgets = widgets;
	}

	/** Lets the user take back what is chosen from now on. */
	void setUndo(UndoableChoices undo) {
		choices = Optional.of(undo);
	}

	/** Goes on to the next way to sort by a column. */
	void next(Column<T> column) {
		if (column.order().isPresent()) {
			int before = order.filter(now -> now.by().equals(column)).map(Order::direction).orElse(SWT.NONE);
			Optional<Order<T>> next = before == SWT.DOWN ? Optional.empty()
					: Optional.of(new Order<>(column, before == SWT.NONE ? SWT.UP : SWT.DOWN));
			choices.ifPresentOrElse(undo -> undo.choose(Messages.Sorting_name, order, next, this::sort), () -> sort(next));
		}
	}

	private void sort(Optional<Order<T>> other) {
		order = other;
		show();
		viewer.refresh();
	}

	/** Sorts by a column that is shown, and shows in its title how. */
	void show() {
		Optional<Order<T>> seen = order.filter(now -> widgets.containsKey(now.by()));
		viewer.getTree().setSortColumn(seen.map(now -> widgets.get(now.by())).orElse(null));
		viewer.getTree().setSortDirection(seen.map(Order::direction).orElse(SWT.NONE));
		viewer.setComparator(seen.isPresent() ? this : null);
	}

	@Override
	public int compare(Viewer sorted, Object one, Object other) {
		return order.map(now -> now.direction() == SWT.DOWN ? -compare(now, one, other) : compare(now, one, other)).orElse(0);
	}

	private int compare(Order<T> now, Object one, Object other) {
		Comparator<T> comparator = now.by().order().orElseThrow();
		return comparator.compare(cast(one), cast(other));
	}

	@SuppressWarnings("unchecked") // as in the tree that is sorted
	private T cast(Object element) {
		return (T) element;
	}

	void saveState(IMemento memento) {
		order.ifPresent(now -> {
			memento.putString(COLUMN, now.by().id());
			memento.putInteger(DIRECTION, now.direction());
		});
	}

	void restoreState(List<Column<T>> columns, @Nullable IMemento memento) {
		Integer kept = memento == null ? null : memento.getInteger(DIRECTION);
		if (memento != null && kept != null && kept != SWT.NONE) {
			order = columns.stream().filter(column -> column.id().equals(memento.getString(COLUMN)))
					.filter(column -> column.order().isPresent()).findFirst().map(column -> new Order<>(column, kept));
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.util.Util;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.Widget;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.undo.UndoableChoices;

/**
 * Gives columns their share of a tree's width, except those whose width the user has changed. Some platforms give columns a width of their
 * own a moment after they were laid out: that is no change by the user.
 */
final class ColumnWidths<T> extends TreeColumnLayout {

	private static final int MOMENT_MILLIS = 400;

	private final Tree tree;
	private final ColumnTitles<T> titles;
	private final Map<Column<T>, TreeColumn> widgets;
	private final Map<Column<T>, Integer> rooms = new HashMap<>();
	/** What the user has chosen, in pixels. */
	private Map<Column<T>, Integer> chosen = Map.of();
	private Optional<UndoableChoices> choices = Optional.empty();
	private long laidOutAt;
	private boolean changing;

	/** @param widgets what shows the columns, as far as they are shown */
	ColumnWidths(Tree tree, ColumnTitles<T> titles, Map<Column<T>, TreeColumn> widgets) {
		this.tree = tree;
		this.titles = titles;
		this.widgets = widgets;
	}

	/** Lets the user take back what is chosen from now on. */
	void setUndo(UndoableChoices undo) {
		choices = Optional.of(undo);
	}

	/** Says how wide a column is that was just made. */
	void add(Column<T> column) {
		laidOutAt = System.nanoTime();
		Integer width = chosen.get(column);
		setColumnData(widgets.get(column), width == null ? new ColumnWeightData(column.size().weight(), least(column))
				: new ColumnPixelData(width));
		tree.getDisplay().timerExec(MOMENT_MILLIS, () -> {
			if (!tree.isDisposed()) {
				tree.getParent().layout(true, true);
			}
		});
	}

	/** Gives a column room for so many characters at least, until the user changes that. */
	void makeRoom(Column<T> column, int characters) {
		boolean changed = !Integer.valueOf(characters).equals(rooms.put(column, characters));
		if (changed && widgets.containsKey(column) && !chosen.containsKey(column)) {
			add(column);
		}
	}

	/** Room for what the column shows, and for its title. */
	private int least(Column<T> column) {
		int characters = Math.max(column.size().characters(), rooms.getOrDefault(column, 0));
		return Math.max(characters * titles.characterWidth(), titles.width(column.title()));
	}

	/** What the user has chosen, in pixels; nothing of columns that have their share. */
	Map<Column<T>, Integer> chosen() {
		return chosen;
	}

	/** Takes over what the user has chosen before; for columns that are made after it. */
	void restore(Map<Column<T>, Integer> widths) {
		chosen = widths;
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		if (!changing) {
			laidOutAt = System.nanoTime();
		}
		super.layout(composite, flushCache);
	}

	@Override
	protected void updateColumnData(Widget column) {
		boolean takesWhatIsLeft = Util.isGtk() && tree.getColumn(tree.getColumnCount() - 1) == column;
		if (takesWhatIsLeft || changing || System.nanoTime() - laidOutAt < MOMENT_MILLIS * 1_000_000L) {
			return;
		}
		changing = true;
		try {
			super.updateColumnData(column);
		} finally {
			changing = false;
		}
		Map<Column<T>, Integer> changed = new HashMap<>(chosen);
		widgets.forEach((shown, widget) -> {
			if (widget == column) {
				changed.put(shown, Math.max(1, widget.getWidth()));
			}
		});
		choices.ifPresentOrElse(undo -> undo.move(Messages.ColumnWidths_name, chosen, changed, this::choose),
				() -> choose(changed));
	}

	private void choose(Map<Column<T>, Integer> other) {
		boolean asShown = other.keySet().containsAll(chosen.keySet()) && widgets.entrySet().stream()
				.allMatch(each -> other.getOrDefault(each.getKey(), each.getValue().getWidth()) == each.getValue().getWidth());
		chosen = other;
		if (!asShown) {
			widgets.keySet().forEach(this::add);
			tree.getParent().layout(true, true);
		}
	}
}

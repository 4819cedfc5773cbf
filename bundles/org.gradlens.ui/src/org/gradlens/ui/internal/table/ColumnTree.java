// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMemento;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.undo.UndoableChoices;

/**
 * A tree with columns that the user chooses, sorts and resizes; the first is always there. Its rows are painted below the
 * platform's header: cells that show more than a text and an image are {@link DrawnCell}s. For the user interface's thread.
 *
 * @param <T> the elements
 */
public final class ColumnTree<T> {

	private static final String COLUMN = "column"; //$NON-NLS-1$
	private static final String SHOWN = "shown"; //$NON-NLS-1$
	private static final String WIDTH = "width"; //$NON-NLS-1$
	/** How many characters wide is what stands beside a text. */
	private static final int MARGIN = 3;
	/** How many characters wide the tree itself is before the texts of the first column. */
	private static final int INDENT = 3;

	private final List<Column<T>> columns;
	private final Map<Column<T>, Boolean> shown = new HashMap<>();
	private final Map<Column<T>, TreeColumn> widgets = new HashMap<>();
	private final TreeViewer viewer;
	private final ColumnTitles<T> titles;
	private final ColumnWidths<T> widths;
	private final Sorting<T> sorting;
	private final RowUpdates updates;
	private final RowCanvas rows;

	/**
	 * @param parent has no other child
	 * @param columns all columns that there are
	 * @param memento what {@link #saveState} wrote, or null
	 */
	public ColumnTree(Composite parent, List<Column<T>> columns, @Nullable IMemento memento) {
		this.columns = columns;
		Composite header = new Composite(parent, SWT.NONE);
		PaintedTree painted = new PaintedTree(header);
		viewer = painted;
		Tree tree = viewer.getTree();
		titles = new ColumnTitles<>(tree);
		widths = new ColumnWidths<>(tree, titles, widgets);
		sorting = new Sorting<>(viewer, widgets);
		rows = new RowCanvas(header, painted, new RowPainter(viewer));
		updates = new RowUpdates(viewer, rows);
		RowInput.takeFor(viewer, rows);
		new RowToolTip(viewer, rows);
		restoreState(memento);
		sorting.restoreState(columns, memento);
		header.setLayout(widths);
		createColumns();
	}

	private void createColumns() {
		for (Column<T> column : shownColumns()) {
			TreeViewerColumn created = new TreeViewerColumn(viewer, column.alignment());
			created.setLabelProvider(column.labels());
			TreeColumn widget = created.getColumn();
			widget.setText(column.title());
			widget.setToolTipText(column.toolTip());
			widget.addListener(SWT.Resize, event -> {
				titles.fit(column, widget);
				rows.changed();
			});
			widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sorting.next(column)));
			widgets.put(column, widget);
			widths.add(column);
		}
		sorting.show();
	}

	/** Lets a screen reader say what the tree is. */
	public void setName(String name) {
		viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
	}

	/** What the rows are seen on, with the font and colours of the tree. */
	public Control rows() {
		return rows.control();
	}

	/** The viewer of the tree. */
	public TreeViewer viewer() {
		return viewer;
	}

	/** Shows other elements. */
	public void setInput(Object input) {
		updates.clear();
		viewer.setInput(input);
	}

	/** Shows what elements have become: at once those in view, the others soon. */
	public void update(Collection<T> changed) {
		updates.add(changed);
	}

	/** Paints all rows anew. */
	public void repaint() {
		rows.changed();
	}

	/** Shows now what all elements have become, for those who read what is shown. */
	public void finishUpdates() {
		updates.finish();
	}

	/** The columns that are shown, in their order. */
	public List<Column<T>> shownColumns() {
		return columns.stream().filter(this::isShown).toList();
	}

	/** The elements that are visible, as they are sorted and as far as they are expanded. */
	public List<T> visibleElements() {
		List<T> elements = new ArrayList<>();
		for (Object element : viewer.getVisibleExpandedElements()) {
			elements.add(cast(element));
		}
		return elements;
	}

	/** The selected elements, as the selection tells them. */
	public List<T> selected() {
		List<T> elements = new ArrayList<>();
		for (Object element : viewer.getStructuredSelection().toList()) {
			elements.add(cast(element));
		}
		return elements;
	}

	@SuppressWarnings("unchecked") // the viewer's input is the owner's, who has elements of this type alone
	private T cast(Object element) {
		return (T) element;
	}

	private boolean isShown(Column<T> column) {
		return column.equals(columns.get(0)) || shown.getOrDefault(column, column.shown());
	}

	/** Changes what stands above a column where there is room for it; elsewhere it is the column's own title. */
	public void setTitle(Column<T> column, String title) {
		titles.set(column, title);
		Optional.ofNullable(widgets.get(column)).ifPresent(widget -> titles.fit(column, widget));
	}

	/** Gives a column room for texts of so many characters at least, until the user changes that. */
	public void makeRoom(Column<T> column, int characters) {
		widths.makeRoom(column, characters + MARGIN + (column.equals(columns.get(0)) ? INDENT : 0));
	}

	/** What is shown: the titles, and the texts of each row that is not hidden below a collapsed one. */
	public List<List<String>> texts() {
		finishUpdates();
		List<List<String>> rows = new ArrayList<>();
		rows.add(shownColumns().stream().map(Column::title).toList());
		addTexts(viewer.getTree().getItems(), rows);
		return rows;
	}

	private void addTexts(TreeItem[] items, List<List<String>> rows) {
		for (TreeItem item : items) {
			rows.add(IntStream.range(0, viewer.getTree().getColumnCount()).mapToObj(item::getText).toList());
			if (item.getExpanded()) {
				addTexts(item.getItems(), rows);
			}
		}
	}

	/** Lets the user take back how the tree is sorted and how wide its columns are. */
	public void setUndo(UndoableChoices choices) {
		sorting.setUndo(choices);
		widths.setUndo(choices);
	}

	/** Adds a submenu in which the user chooses columns. */
	public void addColumnMenu(MenuManager menu, UndoableChoices choices) {
		menu.add(new ColumnMenu<>(columns.subList(1, columns.size()), this::isShown,
				(column, show) -> choices.choose(Messages.ColumnMenu_name, !show, show, on -> setShown(column, on))));
	}

	private void setShown(Column<T> column, boolean show) {
		shown.put(column, show);
		Tree tree = viewer.getTree();
		tree.setRedraw(false);
		widgets.values().forEach(TreeColumn::dispose);
		widgets.clear();
		createColumns();
		viewer.refresh();
		tree.getParent().layout(true, true);
		tree.setRedraw(true);
	}

	/** Writes what the user has chosen. */
	public void saveState(IMemento memento) {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		for (Column<T> column : columns) {
			IMemento child = memento.createChild(COLUMN, column.id());
			child.putBoolean(SHOWN, isShown(column));
			Optional.ofNullable(widths.chosen().get(column)).ifPresent(width -> child.putInteger(WIDTH, width));
		}
		sorting.saveState(memento);
	}

	private void restoreState(@Nullable IMemento memento) {
		if (memento == null) {
			return;
		}
		Map<Column<T>, Integer> chosen = new HashMap<>();
		for (IMemento child : memento.getChildren(COLUMN)) {
			columns.stream().filter(column -> column.id().equals(child.getID())).findFirst().ifPresent(column -> {
				shown.put(column, Objects.requireNonNullElse(child.getBoolean(SHOWN), column.shown()));
				Optional.ofNullable(child.getInteger(WIDTH)).ifPresent(width -> chosen.put(column, width));
			});
		}
		widths.restore(chosen);
	}
}

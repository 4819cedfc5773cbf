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
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMemento;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.undo.UndoableChoices;

/**
 * A tree with columns that the user chooses, sorts and resizes; the first is always there. For the user interface's
 * thread.
 *
 * @param <T> the elements
 */
public final class ColumnTree<T> {

	private static final String COLUMN = "column"; //$NON-NLS-1$
	private static final String SHOWN = "shown"; //$NON-NLS-1$
	private static final String WIDTH = "width"; //$NON-NLS-1$

	private final List<Column<T>> columns;
	private final Map<Column<T>, Boolean> shown = new HashMap<>();
	private final Map<Column<T>, Integer> widths = new HashMap<>();
	private final Map<Column<T>, Integer> rooms = new HashMap<>();
	private final Map<Column<T>, String> titles = new HashMap<>();
	private final Map<Column<T>, TreeColumn> widgets = new HashMap<>();
	private final ColumnWidths layout = new ColumnWidths();
	private final TreeViewer viewer;
	private final Sorting<T> sorting;
	private final int characterWidth;
	private final RowUpdates updates;

	/**
	 * @param parent has no other child
	 * @param columns all columns that there are
	 * @param memento what {@link #saveState} wrote, or null
	 */
	public ColumnTree(Composite parent, List<Column<T>> columns, @Nullable IMemento memento) {
		this.columns = columns;
		// as virtual, a tree gives all rows the height of one and does not measure each
		viewer = new TreeViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setUseHashlookup(true);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		characterWidth = characterWidth(tree);
		ColumnViewerToolTipSupport.enableFor(viewer);
		sorting = new Sorting<>(viewer);
		updates = new RowUpdates(viewer);
		restoreState(memento);
		sorting.restoreState(columns, memento);
		parent.setLayout(layout);
		createColumns();
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

	private void createColumns() {
		for (Column<T> column : shownColumns()) {
			TreeViewerColumn created = new TreeViewerColumn(viewer, column.alignment());
			created.setLabelProvider(column.labels());
			TreeColumn widget = created.getColumn();
			widget.setText(column.title());
			widget.setToolTipText(column.toolTip());
			widget.addListener(SWT.Resize, event -> fitTitle(column, widget));
			widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sorting.next(column, widget)));
			layout.add(widget, new ColumnWeightData(widths.getOrDefault(column, column.size().weight()),
					widths.containsKey(column) ? characterWidth : leastWidth(column)));
			widgets.put(column, widget);
			sorting.show(column, widget);
		}
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
		titles.put(column, title);
		Optional.ofNullable(widgets.get(column)).ifPresent(widget -> fitTitle(column, widget));
	}

	/** Gives a column room for so many characters at least, until the user changes that. */
	public void makeRoom(Column<T> column, int characters) {
		TreeColumn widget = widgets.get(column);
		if (!Integer.valueOf(characters).equals(rooms.put(column, characters)) && widget != null
				&& !layout.isChosen() && !widths.containsKey(column)) {
			layout.add(widget, new ColumnWeightData(column.size().weight(), leastWidth(column)));
		}
	}

	/** Room for what the column shows, and for its title. */
	private int leastWidth(Column<T> column) {
		int characters = Math.max(column.size().characters(), rooms.getOrDefault(column, 0));
		return Math.max(characters * characterWidth, titleWidth(column.title()));
	}

	/** The width of a title: headers are bold in some themes, and have a margin. */
	private int titleWidth(String title) {
		GC gc = new GC(viewer.getTree());
		try {
			return gc.textExtent(title).x + 3 * characterWidth;
		} finally {
			gc.dispose();
		}
	}

	private void fitTitle(Column<T> column, TreeColumn widget) {
		String title = titles.getOrDefault(column, column.title());
		boolean fits = titleWidth(title) <= widget.getWidth();
		String fitting = fits ? title : column.title();
		if (!fitting.equals(widget.getText())) {
			widget.setText(fitting);
		}
		boolean cut = titleWidth(fitting) > widget.getWidth();
		widget.setToolTipText(!cut && fitting.equals(title) ? column.toolTip()
				: title + System.lineSeparator() + column.toolTip());
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

	/** Adds a submenu in which the user chooses columns. */
	public void addColumnMenu(MenuManager menu, UndoableChoices choices) {
		menu.add(new ColumnMenu<>(columns.subList(1, columns.size()), this::isShown,
				(column, show) -> choices.choose(Messages.ColumnMenu_name, !show, show, on -> setShown(column, on))));
	}

	private void setShown(Column<T> column, boolean show) {
		keepWidths();
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

	private void keepWidths() {
		if (!layout.isChosen()) {
			return;
		}
		widgets.forEach((column, widget) -> widths.put(column, Math.max(1, widget.getWidth())));
	}

	/** Writes what the user has chosen. */
	public void saveState(IMemento memento) {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		keepWidths();
		for (Column<T> column : columns) {
			IMemento child = memento.createChild(COLUMN, column.id());
			child.putBoolean(SHOWN, isShown(column));
			if (widths.containsKey(column)) {
				child.putInteger(WIDTH, widths.get(column));
			}
		}
		sorting.saveState(memento);
	}

	private void restoreState(@Nullable IMemento memento) {
		if (memento == null) {
			return;
		}
		for (IMemento child : memento.getChildren(COLUMN)) {
			columns.stream().filter(column -> column.id().equals(child.getID())).findFirst().ifPresent(column -> {
				shown.put(column, Objects.requireNonNullElse(child.getBoolean(SHOWN), column.shown()));
				Optional.ofNullable(child.getInteger(WIDTH)).ifPresent(width -> widths.put(column, width));
			});
		}
	}
}

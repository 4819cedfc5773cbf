// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.Optional;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;

/** Does with a {@link PaintedTree} what the mouse does on its rows, and those keys that need to know how many are seen. */
final class RowInput {

	private final TreeViewer viewer;
	private final Tree tree;
	private final RowCanvas rows;
	private final RowSelection selection;
	/** A selected row that was pressed: it may be dragged with the others, or selected alone. */
	private Optional<Row> pressed = Optional.empty();

	private RowInput(TreeViewer viewer, RowCanvas rows) {
		this.viewer = viewer;
		this.rows = rows;
		tree = viewer.getTree();
		selection = new RowSelection(tree);
	}

	/** Takes what the user does from now on. */
	static void takeFor(TreeViewer viewer, RowCanvas rows) {
		RowInput input = new RowInput(viewer, rows);
		Canvas canvas = rows.control();
		canvas.addListener(SWT.MouseDown, input::press);
		canvas.addListener(SWT.MouseUp, input::release);
		canvas.addListener(SWT.DragDetect, event -> input.pressed = Optional.empty());
		canvas.addListener(SWT.MouseDoubleClick, input::open);
		canvas.addListener(SWT.MenuDetect, input::showMenu);
		input.tree.addListener(SWT.KeyDown, input::page);
	}

	private void press(Event event) {
		tree.setFocus();
		pressed = Optional.empty();
		Optional<Row> row = rows.rowAt(event.y);
		if (row.isEmpty()) {
			return;
		}
		boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
		if (event.button == 1 && rows.isExpander(row.get(), event.x)) {
			viewer.setExpandedState(row.get().element(), !row.get().item().getExpanded());
		} else if (plain && selection.contains(row.get())) {
			pressed = event.button == 1 ? row : Optional.empty();
		} else if (event.button == 1 || event.button == 3) {
			selection.select(row.get(), event.button == 1 ? event.stateMask : SWT.NONE);
		}
	}

	private void release(Event event) {
		pressed.filter(row -> !row.item().isDisposed()).ifPresent(row -> selection.select(row, SWT.NONE));
		pressed = Optional.empty();
	}

	private void open(Event event) {
		rows.rowAt(event.y).filter(row -> event.button == 1 && !rows.isExpander(row, event.x)).ifPresent(row -> {
			Event open = new Event();
			open.item = row.item();
			tree.notifyListeners(SWT.DefaultSelection, open);
		});
	}

	private void showMenu(Event event) {
		Menu menu = tree.getMenu();
		if (menu != null) {
			menu.setLocation(event.x, event.y);
			menu.setVisible(true);
			event.doit = false;
		}
	}

	private void page(Event event) {
		if (event.keyCode == SWT.PAGE_DOWN || event.keyCode == SWT.PAGE_UP) {
			selection.go(event.keyCode == SWT.PAGE_DOWN ? rows.rowsAPage() : -rows.rowsAPage(), event.stateMask);
			event.doit = false;
		}
	}
}

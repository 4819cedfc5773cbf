// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * The viewer of a tree that is only as high as its header, and whose rows are painted elsewhere. The platform's tree knows the
 * rows, which are selected, and what keys do, and a screen reader reads it. To paint as many texts, it takes three times
 * as long as a canvas does, and five times as long where cells are drawn.
 */
final class PaintedTree extends TreeViewer {

	private @Nullable RowCanvas rows;

	PaintedTree(Composite parent) {
		super(new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.NO_SCROLL | SWT.V_SCROLL));
		setUseHashlookup(true);
		getTree().setHeaderVisible(true);
		for (int type : new int[] { SWT.Expand, SWT.Collapse }) {
			getTree().addListener(type, event -> changed());
		}
		getTree().addListener(SWT.Selection, event -> {
			changed();
			if (event.item instanceof TreeItem item) {
				showItem(item);
			}
		});
	}

	/** Says where the rows are painted. */
	void setRows(RowCanvas canvas) {
		rows = canvas;
	}

	private void changed() {
		if (rows != null) {
			rows.changed();
		}
	}

	@Override
	protected void doUpdateItem(Widget widget, @Nullable Object element, boolean fullMap) {
		super.doUpdateItem(widget, element, fullMap);
		changed();
	}

	@Override
	protected void internalRefresh(@Nullable Object element, boolean updateLabels) {
		super.internalRefresh(element, updateLabels);
		changed();
	}

	@Override
	protected void inputChanged(@Nullable Object input, @Nullable Object oldInput) {
		super.inputChanged(input, oldInput);
		changed();
	}

	@Override
	protected void setExpanded(Item node, boolean expand) {
		super.setExpanded(node, expand);
		changed();
	}

	@Override
	protected void setSelection(List<Item> items) {
		super.setSelection(items);
		changed();
	}

	@Override
	protected void showItem(Item item) {
		if (rows != null) {
			rows.reveal((TreeItem) item);
		}
	}
}

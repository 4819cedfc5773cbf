// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Says more of a cell, as the column's labels know it. */
final class RowToolTip extends DefaultToolTip {

	private final TreeViewer viewer;
	private final RowCanvas rows;

	RowToolTip(TreeViewer viewer, RowCanvas rows) {
		super(rows.control(), ToolTip.RECREATE, false);
		this.viewer = viewer;
		this.rows = rows;
		setShift(new Point(0, viewer.getTree().getItemHeight()));
	}

	@Override
	protected @Nullable Object getToolTipArea(Event event) {
		Optional<Row> row = rows.rowAt(event.y);
		Optional<ColumnPlace> column = rows.columnAt(event.x);
		return row.isPresent() && column.isPresent() ? List.of(row.get().item(), column.get().index()) : null;
	}

	@Override
	protected @Nullable String getText(Event event) {
		return rows.rowAt(event.y).flatMap(row -> rows.columnAt(event.x)
				.map(column -> viewer.getLabelProvider(column.index()).getToolTipText(row.element())))
				.filter(text -> !text.isEmpty()).orElse(null);
	}
}

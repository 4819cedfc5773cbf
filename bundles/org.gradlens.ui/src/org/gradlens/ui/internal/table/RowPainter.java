// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;

/** Paints rows. For the user interface's thread. */
final class RowPainter {

	private final TreeViewer viewer;
	private final Tree tree;
	private final Map<Integer, PlainCell> plain = new HashMap<>();
	private final LaidOutTexts texts = new LaidOutTexts();

	RowPainter(TreeViewer viewer) {
		this.viewer = viewer;
		tree = viewer.getTree();
		tree.addListener(SWT.Dispose, event -> texts.dispose());
	}

	/**
	 * Paints a row.
	 *
	 * @param place of the whole row
	 * @param x where its first column begins
	 */
	void paint(GC gc, Row row, List<ColumnPlace> columns, Rectangle place, int x, boolean selected) {
		Display display = tree.getDisplay();
		Color foreground = selected ? display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : tree.getForeground();
		gc.setForeground(foreground);
		gc.setBackground(selected ? display.getSystemColor(SWT.COLOR_LIST_SELECTION) : tree.getBackground());
		if (selected) {
			gc.fillRectangle(place);
		}
		for (ColumnPlace column : columns) {
			Rectangle cell = new Rectangle(x + column.x(), place.y, column.width(), place.height);
			if (!cell.intersects(place)) {
				continue;
			}
			gc.setClipping(cell);
			if (column.index() == 0) {
				int indent = Math.min(cell.width, indent(row, cell.height));
				paintExpander(gc, row, new Rectangle(cell.x + indent - step(cell.height), cell.y, step(cell.height), cell.height));
				cell.x += indent;
				cell.width -= indent;
			}
			gc.setForeground(selected ? foreground : row.item().getForeground(column.index()));
			paint(gc, row, column.index(), cell, selected);
		}
		gc.setClipping((Rectangle) null);
	}

	private void paint(GC gc, Row row, int column, Rectangle cell, boolean selected) {
		if (viewer.getLabelProvider(column) instanceof DrawnCell drawn) {
			drawn.paint(gc, texts, cell, row.element(), selected);
		} else {
			plain.computeIfAbsent(column, PlainCell::new).paint(gc, texts, cell, row.item(), selected);
		}
	}

	/** Where the content of a row's first column begins. */
	private static int indent(Row row, int height) {
		return (row.level() + 1) * step(height);
	}

	/** How much further each level is indented, which is room for what expands a row. */
	private static int step(int height) {
		return height * 2 / 3;
	}

	/** Whether a place in a row of a height, from where its first column begins, is where it is expanded. */
	static boolean isExpander(Row row, int x, int height) {
		int end = indent(row, height);
		return row.hasChildren() && x >= end - step(height) && x < end;
	}

	/** A triangle that points down where the row is expanded. */
	private static void paintExpander(GC gc, Row row, Rectangle place) {
		if (!row.hasChildren()) {
			return;
		}
		int half = place.height / 5;
		int x = place.x + place.width / 2;
		int y = place.y + place.height / 2;
		Color background = gc.getBackground();
		gc.setBackground(gc.getForeground());
		gc.setAntialias(SWT.ON);
		gc.fillPolygon(row.item().getExpanded()
				? new int[] { x - half, y - half / 2, x + half, y - half / 2, x, y + half - half / 2 }
				: new int[] { x - half / 2, y - half, x - half / 2, y + half, x + half - half / 2, y });
		gc.setAntialias(SWT.DEFAULT);
		gc.setBackground(background);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import java.util.stream.Stream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

/** The rows that are painted below a tree's header. */
public final class PaintedRows {

	private final Tree tree;
	private final Canvas canvas;

	private PaintedRows(Tree tree, Canvas canvas) {
		this.tree = tree;
		this.canvas = canvas;
	}

	/** Where the rows of a tree are seen. */
	public static PaintedRows of(Tree tree) {
		return new PaintedRows(tree, Stream.of(tree.getParent().getParent().getChildren()).filter(Canvas.class::isInstance)
				.map(Canvas.class::cast).findFirst().orElseThrow());
	}

	/** What they are painted on. */
	public Canvas canvas() {
		return canvas;
	}

	/** What they look like now, with nothing selected. */
	public ImageData picture() {
		tree.deselectAll();
		return Pictures.of(canvas);
	}

	/** The place of a cell, where all rows above it are at the same level or counted as if they were. */
	public Rectangle cell(int row, int column) {
		int x = -canvas.getHorizontalBar().getSelection();
		for (int before = 0; before < column; before++) {
			x += tree.getColumn(before).getWidth();
		}
		int height = tree.getItemHeight();
		return new Rectangle(x, row * height - canvas.getVerticalBar().getSelection(), tree.getColumn(column).getWidth(), height);
	}

	/** Sends an event of the mouse in the middle of a cell. */
	public void mouse(int type, int row, int column, int button, int keys) {
		Rectangle cell = cell(row, column);
		mouseAt(type, cell.x + cell.width / 2, cell.y + cell.height / 2, button, keys);
	}

	/** Sends an event of the mouse. */
	public void mouseAt(int type, int x, int y, int button, int keys) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = button;
		event.stateMask = keys;
		canvas.notifyListeners(type, event);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Where the rows of a {@link PaintedTree} are seen, below its header. For the user interface's thread. */
final class RowCanvas extends Layout {

	private final Composite parent;
	private final Composite header;
	private final Tree tree;
	private final Canvas canvas;
	private final RowPainter painter;
	private Runnable scrolled = () -> {
	};
	private @Nullable Font measured;
	private int rowHeight;
	private boolean isDue;

	/** @param header has the tree as its only child, and beside it nothing but this canvas */
	RowCanvas(Composite header, PaintedTree viewer, RowPainter painter) {
		this.header = header;
		this.painter = painter;
		parent = header.getParent();
		tree = viewer.getTree();
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS | SWT.H_SCROLL | SWT.V_SCROLL);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.getVerticalBar().addListener(SWT.Selection, event -> scroll());
		canvas.getHorizontalBar().addListener(SWT.Selection, event -> scroll());
		viewer.setRows(this);
		parent.setLayout(this);
	}

	/** Says what is to be done when other rows come into view. */
	void whenScrolled(Runnable then) {
		scrolled = then;
	}

	/** What the rows are painted on. */
	Canvas control() {
		return canvas;
	}

	/** The row at a place; none below the last. */
	Optional<Row> rowAt(int y) {
		List<Row> rows = Row.of(tree);
		int index = Math.floorDiv(y + canvas.getVerticalBar().getSelection(), rowHeight());
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	/** The column at a place; none beside the last. */
	Optional<ColumnPlace> columnAt(int x) {
		int point = x + canvas.getHorizontalBar().getSelection();
		return columns().stream().filter(column -> column.contains(point)).findFirst();
	}

	/** Whether a row is expanded or collapsed at a place of it. */
	boolean isExpander(Row row, int x) {
		Optional<ColumnPlace> column = columnAt(x).filter(place -> place.index() == 0);
		return column.isPresent()
				&& RowPainter.isExpander(row, x + canvas.getHorizontalBar().getSelection() - column.get().x(), rowHeight());
	}

	/** Those rows that are seen, be it in part. */
	List<Row> visible() {
		List<Row> rows = Row.of(tree);
		int top = canvas.getVerticalBar().getSelection();
		int first = Math.min(rows.size(), top / rowHeight());
		int end = Math.min(rows.size(), (top + canvas.getClientArea().height) / rowHeight() + 1);
		return rows.subList(first, Math.max(first, end));
	}

	/** How many whole rows there is room for. */
	int rowsAPage() {
		return Math.max(1, canvas.getClientArea().height / rowHeight());
	}

	/** As high as the platform's rows, which takes long to ask for. */
	private int rowHeight() {
		if (!tree.getFont().equals(measured)) {
			measure();
		}
		return rowHeight;
	}

	private void measure() {
		measured = tree.getFont();
		rowHeight = Math.max(1, tree.getItemHeight());
	}

	private List<ColumnPlace> columns() {
		return ColumnPlace.of(tree, canvas.getClientArea().width);
	}

	private void paint(Event event) {
		if (canvas.getBounds().y != tree.getHeaderHeight()) {
			changed(); // some platforms know how high a header is only when it is on the screen
		}
		GC gc = event.gc;
		Rectangle area = canvas.getClientArea();
		gc.setFont(tree.getFont());
		gc.setBackground(tree.getBackground());
		gc.fillRectangle(area);
		Set<TreeItem> selected = Set.of(tree.getSelection());
		List<ColumnPlace> columns = columns();
		int x = -canvas.getHorizontalBar().getSelection();
		Rectangle place = new Rectangle(0, -canvas.getVerticalBar().getSelection() % rowHeight(), area.width, rowHeight());
		for (Row row : visible()) {
			painter.paint(gc, row, columns, place, x, selected.contains(row.item()));
			place.y += place.height;
		}
	}

	/** Shows soon what may have changed. */
	void changed() {
		if (!isDue) {
			isDue = true;
			canvas.getDisplay().asyncExec(() -> {
				isDue = false;
				if (!canvas.isDisposed()) {
					fit();
					canvas.redraw();
				}
			});
		}
	}

	/** Scrolls to where a row is seen; does nothing for one below a collapsed one. */
	void reveal(TreeItem item) {
		List<TreeItem> items = Row.of(tree).stream().map(Row::item).toList();
		int top = items.indexOf(item) * rowHeight();
		if (top < 0) {
			return;
		}
		fit();
		ScrollBar bar = canvas.getVerticalBar();
		int lowest = top + rowHeight() - canvas.getClientArea().height;
		int before = bar.getSelection();
		bar.setSelection(Math.min(top, Math.max(lowest, before)));
		if (bar.getSelection() != before) {
			scroll();
		}
	}

	private void scroll() {
		tree.setLocation(-canvas.getHorizontalBar().getSelection(), 0);
		scrolled.run();
		canvas.redraw();
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		return new Point(widthHint == SWT.DEFAULT ? 0 : widthHint, heightHint == SWT.DEFAULT ? 0 : heightHint);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		measure();
		fit();
	}

	/** Gives the header its height and the width of the rows, the bars their ranges, and the canvas the tree's looks. */
	private void fit() {
		resemble();
		Rectangle area = parent.getClientArea();
		int height = Math.min(area.height, tree.getHeaderHeight());
		Rectangle below = new Rectangle(0, height, area.width, area.height - height);
		if (!canvas.getBounds().equals(below)) {
			canvas.setBounds(below);
		}
		fit(canvas.getVerticalBar(), Row.of(tree).size() * rowHeight(), canvas.getClientArea().height, rowHeight());
		int width = canvas.getClientArea().width;
		Rectangle place = new Rectangle(0, 0, width, height);
		if (!header.getBounds().equals(place)) {
			header.setBounds(place);
			header.layout(true);
		}
		int columns = ColumnPlace.widthOf(tree);
		fit(canvas.getHorizontalBar(), columns, width, rowHeight());
		Rectangle wide = new Rectangle(-canvas.getHorizontalBar().getSelection(), 0, Math.max(width, columns), height);
		if (!tree.getBounds().equals(wide)) {
			tree.setBounds(wide);
		}
		// a tree that cannot scroll would be as high as all its rows, and paint them; one without a size cannot hide its bar
		if (!wide.isEmpty() && tree.getVerticalBar().isVisible()) {
			tree.getVerticalBar().setVisible(false);
		}
	}

	/** For those who take the rows elsewhere as a picture. */
	private void resemble() {
		if (!canvas.getFont().equals(tree.getFont())) {
			canvas.setFont(tree.getFont());
		}
		if (!canvas.getBackground().equals(tree.getBackground())) {
			canvas.setBackground(tree.getBackground());
		}
		if (!canvas.getForeground().equals(tree.getForeground())) {
			canvas.setForeground(tree.getForeground());
		}
	}

	private static void fit(ScrollBar bar, int whole, int seen, int increment) {
		int thumb = Math.max(1, Math.min(seen, whole));
		boolean needed = whole > seen;
		if (bar.getMaximum() != Math.max(1, whole) || bar.getThumb() != thumb) {
			bar.setValues(needed ? Math.min(bar.getSelection(), whole - seen) : 0, 0, Math.max(1, whole), thumb, increment, thumb);
		}
		if (bar.isVisible() != needed) {
			bar.setVisible(needed);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a tree as a reader sees them, painted below its header. Everything here but {@link #control} runs on the UI thread. */
final class Rows {

	private final Tree tree;
	private final Canvas canvas;

	private Rows(Tree tree) {
		this.tree = tree;
		canvas = Stream.of(tree.getParent().getParent().getChildren()).filter(Canvas.class::isInstance).map(Canvas.class::cast)
				.findFirst().orElseThrow();
	}

	/** The first visible tree below a composite. */
	static Optional<Rows> in(Composite parent) {
		return User.find(parent, Tree.class, tree -> true).map(Rows::new);
	}

	/** What the rows are painted on. */
	Canvas control() {
		return canvas;
	}

	Menu menu() {
		return tree.getMenu();
	}

	int count() {
		return tree.getItemCount();
	}

	/** The texts of a row's columns. */
	List<String> texts(int row) {
		List<String> texts = new ArrayList<>();
		for (int column = 0; column < Math.max(tree.getColumnCount(), 1); column++) {
			texts.add(tree.getItem(row).getText(column));
		}
		return texts;
	}

	/** Where the name of a row is, once it is scrolled to. */
	Rectangle bounds(int row) {
		ScrollBar bar = canvas.getVerticalBar();
		int height = tree.getItemHeight();
		int top = row * height;
		if (top < bar.getSelection() || top + height > bar.getSelection() + canvas.getClientArea().height) {
			bar.setSelection(top);
			bar.notifyListeners(SWT.Selection, new Event());
		}
		return new Rectangle(0, top - bar.getSelection(), tree.getColumn(0).getWidth(), height);
	}

	List<Integer> selected() {
		List<Integer> rows = new ArrayList<>();
		for (TreeItem item : tree.getSelection()) {
			rows.add(tree.indexOf(item));
		}
		return rows;
	}
}

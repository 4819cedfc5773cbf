// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a tree as a reader sees them. Everything here runs on the UI thread. */
final class Rows {

	private final Tree tree;

	private Rows(Tree tree) {
		this.tree = tree;
	}

	/** The first visible tree below a composite. */
	static Optional<Rows> in(Composite parent) {
		return User.find(parent, Tree.class, tree -> true).map(Rows::new);
	}

	Tree control() {
		return tree;
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

	/** Where a row is, once it is scrolled to. */
	Rectangle bounds(int row) {
		tree.showItem(tree.getItem(row));
		return tree.getItem(row).getBounds(0);
	}

	List<Integer> selected() {
		List<Integer> rows = new ArrayList<>();
		for (TreeItem item : tree.getSelection()) {
			rows.add(tree.indexOf(item));
		}
		return rows;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a tree or table as a reader sees them. Everything here runs on the UI thread. */
final class Rows {

	private final Composite control;

	private Rows(Composite control) {
		this.control = control;
	}

	/** The first visible tree or table below a composite. */
	static Optional<Rows> in(Composite parent) {
		return User.find(parent, Tree.class, tree -> true).<Composite>map(tree -> tree)
				.or(() -> User.find(parent, Table.class, table -> true)).map(Rows::new);
	}

	Composite control() {
		return control;
	}

	int count() {
		return control instanceof Tree tree ? tree.getItemCount() : ((Table) control).getItemCount();
	}

	/** The texts of a row's columns. */
	List<String> texts(int row) {
		int columns = control instanceof Tree tree ? tree.getColumnCount() : ((Table) control).getColumnCount();
		List<String> texts = new ArrayList<>();
		for (int column = 0; column < Math.max(columns, 1); column++) {
			texts.add(control instanceof Tree tree ? tree.getItem(row).getText(column)
					: ((Table) control).getItem(row).getText(column));
		}
		return texts;
	}

	/** Where a row is, once it is scrolled to. */
	Rectangle bounds(int row) {
		if (control instanceof Tree tree) {
			tree.showItem(tree.getItem(row));
			return tree.getItem(row).getBounds(0);
		}
		Table table = (Table) control;
		table.showItem(table.getItem(row));
		return table.getItem(row).getBounds(0);
	}

	List<Integer> selected() {
		List<Integer> rows = new ArrayList<>();
		if (control instanceof Tree tree) {
			for (TreeItem item : tree.getSelection()) {
				rows.add(tree.indexOf(item));
			}
		} else {
			for (int row : ((Table) control).getSelectionIndices()) {
				rows.add(row);
			}
		}
		return rows;
	}
}

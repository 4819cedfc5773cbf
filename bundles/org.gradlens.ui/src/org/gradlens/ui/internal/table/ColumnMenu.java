// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.gradlens.ui.internal.Messages;

/** The submenu in which the user chooses columns. */
final class ColumnMenu<T> extends MenuManager {

	/**
	 * @param columns those to choose from
	 * @param isShown whether one is shown
	 * @param choose shows one or hides it
	 */
	ColumnMenu(List<Column<T>> columns, Predicate<Column<T>> isShown, BiConsumer<Column<T>, Boolean> choose) {
		super(Messages.ColumnMenu_name);
		setRemoveAllWhenShown(true);
		addMenuListener(menu -> columns.forEach(column -> {
			Action show = new Action(column.title(), IAction.AS_CHECK_BOX) {

				@Override
				public void run() {
					choose.accept(column, isChecked());
				}
			};
			show.setChecked(isShown.test(column));
			add(show);
		}));
		// a submenu without an item would not open
		add(new Action() {
		});
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.gradlens.ui.internal.undo.UndoableChoices;

/**
 * A button with the name of what is chosen, which opens a menu of what can be.
 *
 * @param <C> what is chosen among
 */
public final class ChoiceAction<C> extends Action implements IMenuCreator {

	private final Supplier<List<C>> choices;
	private final Function<C, String> name;
	private final Consumer<C> choose;
	private final UndoableChoices undo;
	private C chosen;
	private @Nullable Menu menu;

	/**
	 * @param title what is chosen
	 * @param choices what can be chosen, asked each time
	 * @param choose told of each choice
	 */
	public ChoiceAction(String title, Supplier<List<C>> choices, Function<C, String> name, C chosen, Consumer<C> choose,
			UndoableChoices undo) {
		super(name.apply(chosen), IAction.AS_DROP_DOWN_MENU);
		this.choices = choices;
		this.name = name;
		this.chosen = chosen;
		this.choose = choose;
		this.undo = undo;
		setToolTipText(title);
		setMenuCreator(this);
	}

	/** The button, which shows its text. */
	public IContributionItem labelled() {
		ActionContributionItem item = new ActionContributionItem(this);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		return item;
	}

	/** Adds the choices to a menu, each time it opens. */
	public void fill(MenuManager manager) {
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(this::addChoices);
		addChoices(manager);
	}

	private void addChoices(IMenuManager manager) {
		for (C choice : choices.get()) {
			IAction action = new Action(name.apply(choice), IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) {
						pick(choice);
					}
				}
			};
			action.setChecked(choice.equals(chosen));
			manager.add(action);
		}
	}

	private void pick(C choice) {
		undo.choose(getToolTipText(), chosen, choice, this::take);
	}

	private void take(C choice) {
		chosen = choice;
		setText(name.apply(choice));
		choose.accept(choice);
	}

	@Override
	public void runWithEvent(Event event) {
		// the button itself opens the menu, too
		if (event.widget instanceof ToolItem item) {
			ToolBar bar = item.getParent();
			Rectangle button = item.getBounds();
			Menu opened = getMenu(bar);
			Point place = bar.toDisplay(button.x, button.y + button.height);
			opened.setLocation(place);
			opened.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		MenuManager manager = new MenuManager();
		addChoices(manager);
		Menu created = manager.createContextMenu(parent);
		menu = created;
		return created;
	}

	@Override
	public @Nullable Menu getMenu(Menu parent) {
		Menu created = new Menu(parent);
		for (C choice : choices.get()) {
			MenuItem item = new MenuItem(created, SWT.RADIO);
			item.setText(name.apply(choice));
			item.setSelection(choice.equals(chosen));
			item.addListener(SWT.Selection, event -> pick(choice));
		}
		return created;
	}

	@Override
	public void dispose() {
		if (menu != null) {
			menu.dispose();
			menu = null;
		}
	}
}

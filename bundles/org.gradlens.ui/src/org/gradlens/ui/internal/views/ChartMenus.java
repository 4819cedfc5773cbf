// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.ChartCanvas;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.undo.UndoableChoices;

/** The menus and the tool bar of a view with a chart. */
public final class ChartMenus {

	private final IViewSite site;
	private final ChartCanvas canvas;
	private final ViewSubject subject;
	private final UndoableChoices undo;
	private final MenuManager context = new MenuManager();

	ChartMenus(IViewSite site, ChartCanvas canvas, ViewSubject subject, UndoableChoices undo) {
		this.site = site;
		this.canvas = canvas;
		this.subject = subject;
		this.undo = undo;
	}

	/** Offers one of several things, in the tool bar with the present one's name, and in the menus. */
	public <C> void addChoice(String title, C[] choices, Function<C, String> name, C chosen, Consumer<C> choose) {
		ChoiceAction<C> action = new ChoiceAction<>(title, () -> List.of(choices), name, chosen, choose, undo);
		site.getActionBars().getToolBarManager().add(action.labelled());
		MenuManager inView = new MenuManager(title);
		action.fill(inView);
		site.getActionBars().getMenuManager().add(inView);
		MenuManager inContext = new MenuManager(title);
		action.fill(inContext);
		context.add(inContext);
	}

	/** Offers something that is on or off, in the menus. */
	public void addSwitch(String name, boolean on, Consumer<Boolean> turn) {
		IAction action = new Action(name, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				boolean chosen = isChecked();
				undo.choose(getText(), !chosen, chosen, this::take);
			}

			private void take(boolean chosen) {
				setChecked(chosen);
				turn.accept(chosen);
			}
		};
		action.setChecked(on);
		site.getActionBars().getMenuManager().add(action);
		context.add(action);
	}

	/** Sets apart what was offered from what is next. */
	public void addSeparator() {
		site.getActionBars().getMenuManager().add(new Separator());
		context.add(new Separator());
	}

	/** Adds what all charts have. */
	void fill() {
		TakeAway takeAway = new TakeAway(canvas, site.getShell());
		IAction copy = takeAway.copy();
		site.getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		IContributionManager tools = site.getActionBars().getToolBarManager();
		tools.add(new PinAction(subject, undo));
		for (IContributionManager menu : new IContributionManager[] { site.getActionBars().getMenuManager(), context }) {
			menu.add(new Separator());
			menu.add(simple(Messages.ChartMenus_live, () -> subject.setIteration(OptionalLong.empty())));
			menu.add(new Separator());
			menu.add(copy);
			takeAway.fill(menu);
		}
		canvas.control().setMenu(context.createContextMenu(canvas.control()));
	}

	private static IAction simple(String name, Runnable run) {
		return new Action(name) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}

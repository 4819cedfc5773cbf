// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.table.ColumnTree;
import org.gradlens.ui.internal.undo.UndoableChoices;
import org.gradlens.ui.internal.views.TakeAway;

/** What can be done in the Runs view: its menus, tool bar and keys. */
final class RunActions {

	private final List<List<RunAction>> groups;
	private final FollowNewestAction follow;
	private final TakeAway takeAway;

	/** @param source what is taken away as a picture or as numbers */
	RunActions(IViewSite site, ColumnTree<Run> table, SelectedRuns selection, ChartSource source, WindowSubject subject,
			UndoableChoices choices) {
		RunAction open = new OpenRunAction(selection, site.getPage());
		RunAction rename = new RenameRunAction(selection);
		RunAction delete = new DeleteRunsAction(selection);
		RunAction copy = new CopyRunsAction(selection);
		RunAction export = new ExportRunsAction(selection);
		RunAction compare = new CompareRunsAction(selection, site.getPage());
		groups = List.of(List.of(open, compare),
				List.of(new RelaunchAction(selection), new StopRunsAction(selection),
						ControlRunsAction.stopAfterStep(selection), ControlRunsAction.captureEverything(selection),
						new OpenLaunchAction(selection)),
				List.of(rename, new TagRunsAction(selection), new NoteRunAction(selection),
						new KeepRunsAction(selection)),
				List.of(copy, delete), List.of(export, new RevealLogAction(selection)));
		follow = new FollowNewestAction(subject);

		IActionBars bars = site.getActionBars();
		bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), rename);
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.getToolBarManager().add(compare);
		bars.getToolBarManager().add(follow);
		bars.getMenuManager().add(new ImportRunsAction(site.getWorkbenchWindow()));
		bars.getMenuManager().add(export);
		bars.getMenuManager().add(new Separator());
		takeAway = new TakeAway(source, site.getShell());
		takeAway.fill(bars.getMenuManager());
		bars.getMenuManager().add(new Separator());
		table.addColumnMenu((MenuManager) bars.getMenuManager(), choices);

		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		Tree tree = table.viewer().getTree();
		tree.setMenu(menu.createContextMenu(tree));
		site.registerContextMenu(menu, table.viewer());
		table.viewer().addOpenListener(event -> open.run());
	}

	private void fill(IMenuManager menu) {
		update();
		for (List<RunAction> group : groups) {
			group.forEach(menu::add);
			menu.add(new Separator());
		}
		takeAway.fill(menu);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	/** Shows how things are with the runs that are selected now. */
	void update() {
		groups.forEach(group -> group.forEach(RunAction::update));
		follow.update();
	}
}

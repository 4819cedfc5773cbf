// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.List;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Menu;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;

/** With two runs in the workspace: finds them in the Runs view, and compares them. */
final class CompareRunsScenario {

	private static final String RUNS_VIEW = "org.gradlens.ui.runs";
	private static final String COMPARE_VIEW = "org.gradlens.ui.compare";
	private static final int TABS = 4;

	private final User user;
	private final Screenshots screenshots;
	private final Checks checks;

	CompareRunsScenario(User user, Screenshots screenshots, Checks checks) {
		this.user = user;
		this.screenshots = screenshots;
		this.checks = checks;
	}

	void run() throws InterruptedException {
		compare(findRuns());
		checkComparison();
		user.lookAway();
		screenshots.take("compare-light");
		new Themes(user).inDark(() -> screenshots.take("compare-dark"));
		checks.errorLogIsEmpty();
	}

	private Rows findRuns() throws InterruptedException {
		user.see(() -> user.page().showView(RUNS_VIEW));
		List<Run> runs = Gradlens.runs().runs();
		user.waitToSee("the runs", () -> Rows.in(user.area(RUNS_VIEW)).filter(rows -> rows.count() == runs.size()).isPresent());
		Rows rows = user.see(() -> Rows.in(user.area(RUNS_VIEW)).orElseThrow());
		for (int i = 0; i < runs.size(); i++) {
			int row = i;
			List<String> texts = user.see(() -> rows.texts(row));
			String outcome = runs.get(row).outcome();
			// the leading finding stands before it
			checks.isTrue("row " + row + " of the runs is " + runs.get(row).name() + ", " + outcome + ": " + texts,
					texts.contains(runs.get(row).name()) && texts.stream().anyMatch(text -> text.endsWith(outcome)));
		}
		return rows;
	}

	private void compare(Rows rows) throws InterruptedException {
		Rectangle cell = user.see(() -> rows.bounds(0));
		user.click(rows.control(), cell);
		user.press("ctrl+a");
		checks.equal("selected runs", user.see(rows::count), user.see(() -> rows.selected().size()));
		user.click(rows.control(), cell.x + cell.width / 2, cell.y + cell.height / 2, 3);
		Menu menu = user.see(rows::menu);
		new MenuWalk(user).choose(menu, "Compare");
	}

	private void checkComparison() throws InterruptedException {
		user.waitToSee("the comparison", () -> user.page().findView(COMPARE_VIEW) != null
				&& User.find(user.area(COMPARE_VIEW), Canvas.class, canvas -> canvas.getSize().x > 0).isPresent()
				&& User.find(user.area(COMPARE_VIEW), CTabFolder.class, tabs -> tabs.getItemCount() == TABS).isPresent());
		Thread.sleep(1000);
	}
}

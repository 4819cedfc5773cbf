// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.ui.internal.chart.ChartTable;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.tests.Menus;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user chooses in a view can be taken back. */
class UndoTest {

	private static final String UNDO = "org.eclipse.ui.edit.undo";
	private static final String REDO = "org.eclipse.ui.edit.redo";

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;

	@BeforeEach
	void open() {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
	}

	@AfterEach
	void close() throws Exception {
		IViewPart map = Workbench.page().findView(GradientMapView.ID);
		if (map != null) {
			Workbench.page().hideView(map);
		}
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void zoomFigureAndPinAreTakenBack() throws Exception {
		ChartViewFixture map = ChartViewFixture.open(GradientMapView.ID);
		try (SyntheticRun run = new SyntheticRun("undo", "no-such-project")) {
			new SyntheticTraining(12, false).say(run, 100);
			map.awaitChart();
			awaitSteps(map, 100);
			awaitSpot(map);
			type(map, '+');
			type(map, '+');
			UiLoop.await(() -> steps(map) < 51, () -> steps(map) + " steps");
			Workbench.command(map.view(), UNDO);
			awaitSteps(map, 100);
			Workbench.command(map.view(), REDO);
			UiLoop.await(() -> steps(map) < 51, () -> steps(map) + " steps");
			Workbench.command(map.view(), UNDO);

			Menus.choose(map.canvas(), "Figure", "Gradient");
			awaitName(map, "Gradient map of Gradient");
			Workbench.command(map.view(), UNDO);
			awaitName(map, "Gradient map of Epsilon");

			PinAction pin = pin(map.view());
			pin.setChecked(true);
			pin.run();
			assertTrue(map.view().subject().isPinned());
			Workbench.command(map.view(), UNDO);
			assertTrue(!map.view().subject().isPinned() && !pin.isChecked(), "still pinned");
		}
	}

	@Test
	void columnsComeBack() throws Exception {
		Tree tree = Workbench.table(Workbench.openFlow());
		IViewPart flow = Workbench.page().findView(GradientFlowView.ID);
		List<String> before = titles(tree);
		Menus.choose(tree, "Columns", "Trend");
		assertEquals(before.subList(0, before.size() - 1), titles(tree));
		Workbench.command(flow, UNDO);
		assertEquals(before, titles(tree));
	}

	@Test
	void sortingAndWidthsComeBack() throws Exception {
		Tree tree = Workbench.table(Workbench.openFlow());
		IViewPart flow = Workbench.page().findView(GradientFlowView.ID);
		SyntheticNetwork network = SyntheticNetwork.onLines(6, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("sorted", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.5)));
			UiLoop.await(() -> names(tree).size() == 6, () -> names(tree).toString());
			List<String> inOrder = names(tree);
			tree.getColumn(2).notifyListeners(SWT.Selection, new Event());
			tree.getColumn(2).notifyListeners(SWT.Selection, new Event());
			assertEquals(SWT.DOWN, tree.getSortDirection());
			assertEquals(inOrder.get(5), names(tree).get(0));
			Workbench.command(flow, UNDO);
			assertEquals(SWT.UP, tree.getSortDirection());
			Workbench.command(flow, UNDO);
			assertEquals(inOrder, names(tree));
			assertNull(tree.getSortColumn());

			awaitStill(tree);
			int width = tree.getColumn(0).getWidth();
			tree.getColumn(0).setWidth(width + 50);
			UiLoop.flush();
			Workbench.command(flow, UNDO);
			UiLoop.await(() -> tree.getColumn(0).getWidth() == width, () -> tree.getColumn(0).getWidth() + " of " + width);
			Workbench.command(flow, REDO);
			UiLoop.await(() -> Math.abs(tree.getColumn(0).getWidth() - width - 50) < 3,
					() -> tree.getColumn(0).getWidth() + " of " + (width + 50));
			Workbench.command(flow, UNDO);
		}
	}

	/** Waits until the platform has given columns their widths, which takes a moment after they were laid out. */
	private static void awaitStill(Tree tree) throws Exception {
		long end = System.currentTimeMillis() + 1_500;
		UiLoop.await(() -> System.currentTimeMillis() > end, () -> titles(tree).toString());
	}

	private static List<String> names(Tree tree) {
		return Stream.of(tree.getItems()).map(TreeItem::getText).toList();
	}

	private static List<String> titles(Tree tree) {
		return Stream.of(tree.getColumns()).map(column -> column.getText().replaceAll(" .*", "")).toList();
	}

	private static PinAction pin(IViewPart view) {
		return Stream.of(view.getViewSite().getActionBars().getToolBarManager().getItems())
				.filter(ActionContributionItem.class::isInstance).map(ActionContributionItem.class::cast)
				.map(ActionContributionItem::getAction).filter(PinAction.class::isInstance).map(PinAction.class::cast)
				.findFirst().orElseThrow();
	}

	private static long steps(ChartViewFixture view) {
		return view.view().canvas().chart().map(ChartTable::tabbed).orElse("").lines().count() - 1;
	}

	private static void awaitSteps(ChartViewFixture view, int steps) throws Exception {
		UiLoop.await(() -> steps(view) == steps, () -> steps(view) + " steps");
	}

	private static void awaitName(ChartViewFixture view, String name) throws Exception {
		UiLoop.await(() -> view.view().canvas().chart().orElseThrow().name().equals(name),
				() -> view.view().canvas().chart().orElseThrow().name());
	}

	/** Moves the crosshair onto the map, once it was painted. */
	private static void awaitSpot(ChartViewFixture map) throws Exception {
		UiLoop.await(() -> {
			map.canvas().redraw();
			map.canvas().update();
			type(map, SWT.ARROW_LEFT);
			return map.view().canvas().spot().isPresent();
		}, () -> "nothing painted");
	}

	private static void type(ChartViewFixture view, int key) {
		Event event = new Event();
		event.keyCode = key;
		event.character = key < 128 ? (char) key : 0;
		view.canvas().notifyListeners(SWT.KeyDown, event);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.tests.Menus;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowRowsTest {

	private static final int EPSILON = 2;
	private static final int GRADIENT = 4;

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private Composite area;

	@BeforeEach
	void openView() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		area = Workbench.openFlow();
	}

	@AfterEach
	void closeView() throws Exception {
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void layersOfOneLineStandTogetherAndTheirParentSaysTheLeast() throws Exception {
		SyntheticNetwork network = new SyntheticNetwork(0, 5, i -> new Origin(
				List.of(new SourceFrame("demo.Absent", "main", "Absent.java", i < 3 ? 12 : 20 + i)), i < 3 ? i + 1 : 1,
				i < 3 ? 3 : 1));
		try (SyntheticRun run = new SyntheticRun("loop", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.4)));
			Tree tree = awaitRows("loop", 3);
			TreeItem group = tree.getItem(0);
			assertEquals("Absent.java:12 (3 layers)", group.getText(0));
			UiLoop.await(() -> group.getText(EPSILON).equals("2.6e-2"), () -> group.getText(EPSILON));
			assertEquals("\u22652.6e-3", group.getText(GRADIENT));
			assertTrue(group.getExpanded());
			assertEquals(List.of("hidden 1 #1/3 Dense", "hidden 2 #2/3 Dense", "hidden 3 #3/3 Dense"),
					Stream.of(group.getItems()).map(TreeItem::getText).toList());
			group.setExpanded(false);
			run.say(network.step(1, network.falling(1, 0.2)));
			UiLoop.await(() -> group.getText(EPSILON).equals("1.6e-3"), () -> group.getText(EPSILON));
			assertTrue(!group.getExpanded(), "it stays as the user left it");
		}
	}

	@Test
	void branchesOfAGraphStandTogether() throws Exception {
		List<Layer> layers = List.of(vertex(0, "in"), vertex(1, "conv1", 0), vertex(2, "conv2", 1),
				vertex(3, "add", 0, 2), vertex(4, "out", 3));
		try (SyntheticRun run = new SyntheticRun("residual", "no-such-project")) {
			run.start().say(new NetworkDeclared(0, NetworkKind.GRAPH, layers), Step.of(0, 0, 0, 1, 32, Readings.NONE));
			Tree tree = awaitRows("residual", 3);
			assertEquals("conv1 \u2026 add", tree.getItem(1).getText(0));
			assertEquals(3, tree.getItem(1).getItemCount());
		}
	}

	private static Layer vertex(int index, String name, Integer... inputs) {
		return new Layer(index, name, "DenseLayer", "relu", "RELU", List.of(inputs), List.of(), Origin.UNKNOWN);
	}

	@Test
	void aBidirectionalLayerHasItsTwoDirectionsBelowIt() throws Exception {
		Layer wrapper = new Layer(0, "lstm", "Bidirectional", "tanh", "XAVIER", List.of(),
				List.of(new Parameter("fW", List.of(4L), true), new Parameter("bW", List.of(4L), true)), Origin.UNKNOWN);
		Readings readings = new Readings.Builder().set(Figure.GRADIENT_NORM, 2, 0, 3)
				.set(Figure.GRADIENT_NORM, 2, 1, 4).build();
		try (SyntheticRun run = new SyntheticRun("wrapper", "no-such-project")) {
			run.start().say(new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(wrapper)),
					Step.of(0, 0, 0, 1, 32, readings));
			Tree tree = awaitRows("wrapper", 1);
			UiLoop.await(() -> tree.getItem(0).getText(GRADIENT).equals("5.0e0"), () -> tree.getItem(0).getText(GRADIENT));
			assertEquals(List.of("forward", "backward"),
					Stream.of(tree.getItem(0).getItems()).map(TreeItem::getText).toList());
			assertEquals(List.of("3.0e0", "4.0e0"),
					Stream.of(tree.getItem(0).getItems()).map(item -> item.getText(GRADIENT)).toList());
		}
	}

	@Test
	void goesBackToEarlierStepsAndLiveAgain() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(3, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("steps", "no-such-project")) {
			run.start().say(network.declaration());
			for (int i = 0; i < 50; i++) {
				double output = 1 + i;
				run.say(network.step(i, network.falling(output, 0.5)));
			}
			Tree tree = awaitRows("steps", 3);
			UiLoop.await(() -> tree.getItem(2).getText(EPSILON).equals("5.0e1"), () -> tree.getItem(2).getText(EPSILON));
			Scale slider = find(Scale.class);
			UiLoop.await(() -> slider.getMaximum() == 49, () -> slider.getMaximum() + " steps");
			assertEquals(49, slider.getSelection());
			slider.setSelection(9);
			slider.notifyListeners(SWT.Selection, new Event());
			UiLoop.await(() -> tree.getItem(2).getText(EPSILON).equals("1.0e1"), () -> tree.getItem(2).getText(EPSILON));
			ToolItem live = item("live");
			assertTrue(!live.getSelection());
			live.setSelection(true);
			live.notifyListeners(SWT.Selection, new Event());
			UiLoop.await(() -> tree.getItem(2).getText(EPSILON).equals("5.0e1"), () -> tree.getItem(2).getText(EPSILON));

			slider.setSelection(43);
			slider.notifyListeners(SWT.Selection, new Event());
			UiLoop.await(() -> tree.getItem(2).getText(EPSILON).equals("4.4e1"), () -> tree.getItem(2).getText(EPSILON));
			ToolItem play = item("\u25b6");
			play.notifyListeners(SWT.Selection, new Event());
			assertEquals("\u23f8", play.getText());
			UiLoop.await(() -> live.getSelection(), () -> "at " + slider.getSelection());
			UiLoop.await(() -> tree.getItem(2).getText(EPSILON).equals("5.0e1"), () -> tree.getItem(2).getText(EPSILON));
			assertEquals("\u25b6", play.getText());
		}
	}

	@Test
	void drawsTheHealthyBandBehindTheBars() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(12, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("band", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, network.falling(0.087, 0.2)));
			Tree tree = awaitRows("band", 12);
			PaintedRows rows = PaintedRows.of(tree);
			UiLoop.await(() -> rows.cell(0, EPSILON).width > rows.cell(0, GRADIENT).width, () -> "narrow column");
			UiLoop.await(() -> bandPixels(rows) > rows.cell(0, EPSILON).width / 10, () -> bandPixels(rows) + " pixels");
			ImageData picture = rows.picture();
			Rectangle name = rows.cell(0, 0);
			int middle = name.y + name.height / 2;
			assertTrue(IntStream.range(name.x, name.x + name.width).map(x -> picture.getPixel(x, middle)).distinct().count() > 2,
					"no name is painted");
		}
	}

	/** How many pixels of the first row are in the band's colour. */
	private static long bandPixels(PaintedRows rows) {
		ImageData picture = rows.picture();
		Rectangle cell = rows.cell(0, EPSILON);
		return IntStream.range(cell.x, Math.min(cell.x + cell.width, picture.width)).filter(
				x -> picture.palette.getRGB(picture.getPixel(x, cell.y + 1)).equals(ThemeColors.BAND.get().getRGB())).count();
	}

	@Test
	void theUserChoosesColumns() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(3, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("columns", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.5)));
			Tree tree = awaitRows("columns", 3);
			List<String> before = titles(tree);
			Menus.choose(tree, "Columns", "Dead");
			assertTrue(titles(tree).contains("Dead"), () -> titles(tree).toString());
			assertEquals("hidden 1  Dense", tree.getItem(0).getText(0));
			assertEquals("\u2013", tree.getItem(0).getText(titles(tree).indexOf("Dead")));
			Menus.choose(tree, "Columns", "Dead");
			assertEquals(before, titles(tree));
		}
	}

	private static List<String> titles(Tree tree) {
		return Stream.of(tree.getColumns()).map(column -> column.getText().replaceAll(" .*", "")).toList();
	}

	private Tree awaitRows(String run, int count) throws Exception {
		Tree tree = Workbench.table(area);
		UiLoop.await(() -> Widgets.texts(area).stream().anyMatch(text -> text.startsWith(run + " ") && !text.contains("\n"))
				&& tree.getItemCount() == count && !tree.getItem(0).getText(0).isEmpty(),
				() -> tree.getItemCount() + " rows");
		return tree;
	}

	private ToolItem item(String text) {
		return Widgets.below(area).stream().filter(ToolBar.class::isInstance).map(ToolBar.class::cast)
				.flatMap(bar -> Stream.of(bar.getItems())).filter(item -> item.getText().contains(text)).findFirst().orElseThrow();
	}

	private <T> T find(Class<T> kind) {
		List<T> found = new ArrayList<>();
		Widgets.below(area).stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
		return found.get(0);
	}
}

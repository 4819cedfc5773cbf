// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.XMLMemento;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.core.source.SourceUnit;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartPicture;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.compare.CompareView;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.tests.Menus;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.chart.SyntheticTraining;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewTest {

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;

	@BeforeEach
	void forgetRuns() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
	}

	@AfterEach
	void closeViews() throws Exception {
		for (String id : List.of(CompareView.ID, RunsView.ID)) {
			IViewPart view = Workbench.page().findView(id);
			if (view != null) {
				Workbench.page().hideView(view);
			}
		}
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void runsChosenInTheRunsViewAreShownOverEachOther() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, "demo.Absent", 7);
		finished("sigmoid", network, 0.1);
		finished("relu", network, 0.9);
		Tree runs = find(Workbench.page().showView(RunsView.ID), Tree.class);
		UiLoop.await(() -> runs.getItemCount() == 2, () -> runs.getItemCount() + " runs");
		assertTrue(!Menus.isEnabled(runs, "Compare"), "one run alone is selected");
		runs.selectAll();
		runs.notifyListeners(SWT.Selection, new Event());
		UiLoop.flush();
		Menus.choose(runs, "Compare");
		CompareView view = (CompareView) Workbench.page().findView(CompareView.ID);
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		Chart flow = view.charts().get(0);
		assertEquals(List.of("Layer", "relu", "sigmoid"), flow.table().get(0));
		assertEquals(List.of("hidden 1", 0.729, 0.001),
				numbers(flow.table().get(1)));
		Chart curves = view.charts().get(1);
		assertEquals(2 * 20, curves.table().size() - 1);

		ImageData picture = ChartPicture.image(flow, find(view, Composite.class));
		assertTrue(count(picture, ThemeColors.series(0)) > count(picture, ThemeColors.series(1)),
				"the bars of the run whose signal is lost are shorter");
		assertTrue(count(picture, ThemeColors.series(1)) > 0);
		Tree settings = find(view, Tree.class);
		assertEquals(List.of("Setting", "relu", "sigmoid"),
				Stream.of(settings.getColumns()).map(column -> column.getText()).toList());
	}

	@Test
	void matchesLayersThoughSomeWereAddedOrRemoved() throws Exception {
		NetworkDeclared before = named("in", "dense", "out");
		NetworkDeclared after = named("in", "norm", "dense", "out");
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		assertTrue(Widgets.texts(area(view)).get(0).contains("Select two or more runs"));
		view.compare(List.of(declared("before", before), declared("after", after)));
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		assertEquals(List.of("in", "norm", "dense", "out"),
				view.charts().get(0).table().stream().skip(1).map(row -> row.get(0)).toList());
	}

	@Test
	void laysTheDistributionsOfALayerOverEachOther() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(2, "demo.Absent", 7);
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			SyntheticRun run = new SyntheticRun("run " + i, "no-such-project");
			Histogram histogram = new Histogram(-3 - i, new long[] { 0 }, new long[] { 5 }, 0, 0, 0);
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.5)), new Distributions(0, 0,
					List.of(new Distributions.Distribution(Tensor.GRADIENT, 0, histogram))));
			run.finish(RunState.COMPLETED, "Done.");
			runs.add(run.run());
		}
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		view.compare(runs);
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		List<List<String>> table = view.charts().get(2).table();
		assertEquals(List.of("run 0", "1.0"), List.of(table.get(1).get(0), table.get(1).get(2)));
		assertEquals(2, Double.parseDouble(table.get(1).get(1)) / Double.parseDouble(table.get(2).get(1)), 1e-9);
	}

	@Test
	void matchesRenamedLayersByPosition() throws Exception {
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		view.compare(List.of(declared("before", named("in", "dense", "out")), declared("after", named("in", "hidden", "more", "out"))));
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		assertEquals(List.of("in", "dense", "more", "out"),
				view.charts().get(0).table().stream().skip(1).map(row -> row.get(0)).toList());
	}

	@Test
	void comparesWhatIsChosenAndTakesTheChoiceBack() throws Exception {
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		view.compare(List.of(trained("one"), trained("two")));
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		assertEquals(List.of("Epsilon", "Loss", "hidden 1 \u00b7 Gradient of W"),
				view.charts().stream().map(Chart::name).toList());
		double epsilon = Double.parseDouble(view.charts().get(0).table().get(1).get(1));
		choose(view, "Figure", "Gradient");
		assertEquals("Gradient", view.charts().get(0).name());
		assertEquals(3, Double.parseDouble(view.charts().get(0).table().get(1).get(1)) / epsilon, 1e-4);
		choose(view, "Curve", "Learning rate");
		assertEquals(0.1, Double.parseDouble(view.charts().get(1).table().get(1).get(2)), 1e-6);
		choose(view, "Values", "Update");
		assertEquals(1, view.charts().get(2).table().size(), "no run has distributions of updates");
		Workbench.command(view, "org.eclipse.ui.edit.undo");
		assertEquals("hidden 1 \u00b7 Gradient of W", view.charts().get(2).name());
		choose(view, "Network", "Network 2");
		UiLoop.await(() -> view.charts().get(0).table().size() - 1 == 2, () -> view.charts().get(0).table().toString());
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		view.saveState(memento);
		assertEquals(List.of("GRADIENT", "LEARNING_RATE", "1"),
				List.of(memento.getString("figure"), memento.getString("curve"), memento.getString("network")));
		// the view remembers what is chosen when it is closed
		choose(view, "Figure", "Epsilon");
		choose(view, "Curve", "Loss");
		choose(view, "Network", "Network 1");
	}

	/** A run with everything captured, and a second network of two layers. */
	private static Run trained(String name) throws Exception {
		SyntheticRun run = new SyntheticRun(name, "no-such-project");
		new SyntheticTraining(4, false).say(run, 11);
		NetworkDeclared first = SyntheticNetwork.onLines(2, "demo.Absent", 7).declaration();
		run.say(new NetworkDeclared(1, NetworkKind.MULTI_LAYER, first.layers()));
		run.finish(RunState.COMPLETED, "Done.");
		return run.run();
	}

	/** Chooses in the view's menu. */
	private static void choose(CompareView view, String title, String choice) {
		MenuManager menu = Stream.of(view.getViewSite().getActionBars().getMenuManager().getItems())
				.filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
				.filter(each -> each.getMenuText().equals(title)).findFirst().orElseThrow();
		menu.createContextMenu(view.getSite().getShell()).notifyListeners(SWT.Show, new Event());
		IAction action = Stream.of(menu.getItems()).filter(ActionContributionItem.class::isInstance)
				.map(ActionContributionItem.class::cast).map(ActionContributionItem::getAction)
				.filter(each -> each.getText().equals(choice)).findFirst().orElseThrow();
		action.setChecked(true);
		action.run();
		UiLoop.flush();
	}

	@Test
	void opensTheSourceThatWasRunInTheCompareEditor() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(2, "demo.Absent", 7);
		List<Run> runs = List.of(finished("one", network, 0.1), finished("two", network, 0.2));
		new RecordedSources(runs.get(0)).record(new SourceUnit("demo", "Net.java"), "class Net {\n}\n");
		new RecordedSources(runs.get(1)).record(new SourceUnit("demo", "Net.java"), "class Net {\n\tint changed;\n}\n");
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		view.compare(runs);
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		Stream.of(view.getViewSite().getActionBars().getMenuManager().getItems())
				.filter(ActionContributionItem.class::isInstance)
				.map(ActionContributionItem.class::cast).findFirst().orElseThrow().getAction()
				.run();
		UiLoop.await(() -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals("Source of one and two"), () -> "no compare editor");
		Composite editor = (Composite) Workbench.page().getActiveEditor().getSite().getService(MPart.class).getWidget();
		UiLoop.await(() -> Widgets.below(editor).stream().filter(Tree.class::isInstance).map(Tree.class::cast)
				.flatMap(tree -> all(tree.getItems()).stream()).anyMatch(item -> item.getText().contains("Net.java")),
				() -> Widgets.texts(editor).toString());
		Tree files = Widgets.below(editor).stream().filter(Tree.class::isInstance).map(Tree.class::cast)
				.filter(tree -> all(tree.getItems()).stream().anyMatch(item -> item.getText().contains("Net.java"))).findFirst()
				.orElseThrow();
		files.setSelection(all(files.getItems()).stream().filter(item -> item.getText().contains("Net.java")).findFirst()
				.orElseThrow());
		files.notifyListeners(SWT.Selection, new Event());
		files.notifyListeners(SWT.DefaultSelection, new Event());
		UiLoop.await(() -> sources(editor).containsAll(List.of("class Net {\n}\n", "class Net {\n\tint changed;\n}\n")),
				() -> sources(editor).toString());
	}

	/** What the panes of a compare editor show. */
	private static List<String> sources(Composite editor) {
		return Widgets.below(editor).stream().filter(StyledText.class::isInstance).map(StyledText.class::cast)
				.map(StyledText::getText).toList();
	}

	@Test
	void saysInWhichSettingsTheRunsDiffer() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(2, "demo.Absent", 7);
		List<Run> runs = new ArrayList<>();
		for (int threads = 1; threads <= 2; threads++) {
			SyntheticRun run = new SyntheticRun("run " + threads, "no-such-project");
			Files.writeString(run.run().directory().resolve("launch.properties"),
					"org.eclipse.jdt.launching.MAIN_TYPE=demo.Net\norg.gradlens.core.threads=" + threads + '\n');
			run.say(new RunStarted("Main", Instant.now(), 1, Map.of("minibatch.seed", Integer.toString(7 * threads))),
					network.declaration(), network.step(0, network.falling(1, 0.5)));
			run.finish(RunState.COMPLETED, "Done.");
			runs.add(run.run());
		}
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		view.compare(runs);
		UiLoop.await(() -> view.charts().size() == 3, () -> view.charts() + " charts");
		Tree settings = find(view, Tree.class);
		assertEquals(List.of(List.of("minibatch.seed", "7", "14"), List.of("Threads of the engine", "1", "2")),
				Stream.of(settings.getItems())
						.map(item -> IntStream.range(0, settings.getColumnCount()).mapToObj(item::getText).toList()).toList());
	}

	private static List<TreeItem> all(TreeItem[] items) {
		return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), all(item.getItems()).stream())).toList();
	}

	private static Run finished(String name, SyntheticNetwork network, double factor) throws Exception {
		SyntheticRun run = new SyntheticRun(name, "no-such-project");
		run.start().say(network.declaration());
		for (int i = 0; i < 20; i++) {
			run.say(network.step(i, network.falling(1, factor)));
		}
		run.finish(RunState.COMPLETED, "Done.");
		return run.run();
	}

	private static Run declared(String name, NetworkDeclared network) throws Exception {
		SyntheticRun run = new SyntheticRun(name, "no-such-project");
		run.start().say(network);
		run.finish(RunState.COMPLETED, "Done.");
		return run.run();
	}

	private static NetworkDeclared named(String... names) {
		List<Layer> layers = SyntheticNetwork.onLines(names.length, "demo.Absent", 7).declaration().layers();
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER,
				IntStream.range(0, names.length)
						.mapToObj(i -> new Layer(i, names[i], "DenseLayer", "relu", "XAVIER", layers.get(i).inputs(),
								layers.get(i).parameters(), layers.get(i).origin()))
						.toList());
	}

	private static List<Object> numbers(List<String> row) {
		return List.of(row.get(0), round(row.get(1)), round(row.get(2)));
	}

	private static double round(String number) {
		return Math.round(1e5 * Double.parseDouble(number)) / 1e5;
	}

	private static long count(ImageData picture, ThemeColors color) {
		return IntStream.range(0, picture.height).mapToLong(y -> IntStream.range(0, picture.width)
				.filter(x -> picture.palette.getRGB(picture.getPixel(x, y)).equals(color.get().getRGB())).count()).sum();
	}

	private static Composite area(IViewPart view) {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	private static <T> T find(IViewPart view, Class<T> kind) {
		UiLoop.flush();
		return Widgets.below(area(view)).stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}
}

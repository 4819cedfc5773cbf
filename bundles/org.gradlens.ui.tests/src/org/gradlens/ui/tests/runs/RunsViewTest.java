// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.internal.control.RunControls;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.training.ControlAddress;
import org.gradlens.telemetry.training.ControlCommand;
import org.gradlens.telemetry.training.ControlProtocol;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.Menus;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsViewTest {

	private static final int NAME = 0;
	private static final int VERDICT = 5;

	private final Locale locale = Locale.getDefault();
	private final SyntheticNetwork network = SyntheticNetwork.onLines(4, "demo.Absent", 7);
	private ErrorLog errors;
	private IViewPart view;
	private Composite area;
	private Tree tree;

	@BeforeEach
	void openView() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		view = Workbench.page().showView(RunsView.ID);
		area = (Composite) view.getSite().getService(MPart.class).getWidget();
		UiLoop.flush();
		tree = Widgets.below(area).stream().filter(Tree.class::isInstance).map(Tree.class::cast).findFirst()
				.orElseThrow();
	}

	@AfterEach
	void closeView() throws Exception {
		Workbench.page().hideView(view);
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
		Workbench.closeAll();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void saysWhatToDoWhileThereIsNoRun() {
		assertTrue(Widgets.texts(area).stream().anyMatch(text -> text.contains("Run As, Network Experiment")),
				() -> Widgets.texts(area).toString());
	}

	@Test
	void listsRunsNewestFirstWithWhatBecameOfThem() throws Exception {
		finished("first", RunState.COMPLETED, "Completed after 79 iterations.");
		finished("second", RunState.FAILED, "The training JVM was killed (SIGKILL).");
		awaitRow(0, NAME, "second");
		assertEquals(List.of("first", "first"), row(1).subList(0, 2));
		assertEquals(List.of("2.0 s", "2.301 \u2192 2.301", "Completed after 79 iterations."), row(1).subList(3, 6));
		assertEquals("The training JVM was killed (SIGKILL).", row(0).get(VERDICT));
	}

	@Test
	void tellsATrainingJvmThatListensWhatToDo() throws Exception {
		try (SyntheticRun run = new SyntheticRun("controlled", "no-such-project")) {
			run.start().say(network.declaration());
			awaitRow(0, NAME, "controlled");
			select(0);
			assertFalse(Menus.isEnabled(tree, "Stop after This Step"), "nobody listens");
			RunControls controls = CorePlugin.get().controls();
			ControlAddress address = controls.open(run.run());
			try (Socket training = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
				training.getOutputStream().write(ControlProtocol.hello(address));
				UiLoop.await(() -> Menus.isEnabled(tree, "Stop after This Step"), () -> "menu");
				Menus.choose(tree, "Capture Everything for the Next 20 Steps");
				Menus.choose(tree, "Stop after This Step");
				assertEquals(new ControlCommand.CaptureEverything(20), ControlProtocol.read(training.getInputStream()));
				assertEquals(new ControlCommand.StopAfterStep(), ControlProtocol.read(training.getInputStream()));
			} finally {
				controls.close(run.run());
			}
		}
	}

	@Test
	void drawsHowFarARunHasCome() throws Exception {
		try (SyntheticRun run = new SyntheticRun("running", "no-such-project")) {
			run.start().say(network.declaration(), new FitStarted(0, 0, 2, 100));
			for (int i = 0; i < 100; i++) {
				run.say(network.step(i, network.falling(1, 0.5)));
			}
			awaitRow(0, VERDICT, "epoch 2 of 2 \u00b7 iteration 100");
			UiLoop.flush();
			PaintedRows rows = PaintedRows.of(tree);
			ImageData picture = rows.picture();
			Rectangle cell = rows.cell(0, VERDICT);
			int y = cell.y + cell.height - 1;
			long done = IntStream.range(cell.x, Math.min(cell.x + cell.width, picture.width)).filter(x -> picture.palette
					.getRGB(picture.getPixel(x, y)).equals(ThemeColors.HEALTHY.get().getRGB())).count();
			assertEquals(0.5, (double) done / cell.width, 0.05);
		}
	}

	@Test
	void showsTheSelectedRunInTheOtherViews() throws Exception {
		Run first = finished("first", RunState.COMPLETED, "Done.");
		Run second = finished("second", RunState.COMPLETED, "Done.");
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		awaitRow(0, NAME, "second");
		UiLoop.await(() -> subject.current().run().equals(java.util.Optional.of(second)), subject.current()::toString);
		assertEquals(List.of(0), selected());
		select(1);
		UiLoop.await(() -> subject.current().run().equals(java.util.Optional.of(first)), subject.current()::toString);
		assertFalse(subject.followsNewest());
		select(0);
		UiLoop.await(subject::followsNewest, subject.current()::toString);
		subject.choose(first);
		assertEquals(List.of(1), selected());
	}

	@Test
	void renamesTagsAndDeletesAndTakesItBack() throws Exception {
		Run run = finished("first", RunState.COMPLETED, "Done.");
		finished("second", RunState.COMPLETED, "Done.");
		awaitRow(0, NAME, "second");
		select(1);
		Menus.inDialog("Rename Run", () -> Menus.choose(tree, "Rename..."), dialog -> {
			field(dialog).setText("He initialisation");
			Widgets.press(dialog, "OK");
		});
		awaitRow(1, NAME, "He initialisation");
		Menus.inDialog("Edit Tags", () -> Menus.choose(tree, "Tags..."), dialog -> {
			field(dialog).setText("relu, good");
			Widgets.press(dialog, "OK");
		});
		Menus.inDialog("Edit Note", () -> Menus.choose(tree, "Note..."), dialog -> {
			field(dialog).setText("one\ntwo");
			Widgets.press(dialog, "OK");
		});
		Menus.choose(tree, "Keep");
		awaitRow(1, NAME, "He initialisation (kept)");
		assertEquals(List.of("relu, good", "one \u00b7 two"), row(1).subList(6, 8));
		Menus.choose(tree, "Delete");
		UiLoop.await(() -> tree.getItemCount() == 1, () -> tree.getItemCount() + " rows");
		assertFalse(Files.exists(run.log()));
		Workbench.command(view, "org.eclipse.ui.edit.undo");
		awaitRow(1, NAME, "He initialisation (kept)");
		Workbench.command(view, "org.eclipse.ui.edit.undo");
		awaitRow(1, NAME, "He initialisation");
		assertFalse(run.remarks().kept());
	}

	@Test
	void offersWhatSuitsTheRun() throws Exception {
		try (SyntheticRun run = new SyntheticRun("running", "no-such-project")) {
			run.start();
			awaitRow(0, NAME, "running");
			select(0);
			assertTrue(Menus.isEnabled(tree, "Stop"));
			assertFalse(Menus.isEnabled(tree, "Delete"));
			assertFalse(Menus.isEnabled(tree, "Run Again"), "there is no such launch configuration");
		}
		UiLoop.await(() -> !Menus.isEnabled(tree, "Stop") && Menus.isEnabled(tree, "Delete"), () -> "menu");
	}

	@Test
	void filtersAndSortsAndHidesColumns() throws Exception {
		finished("alpha", RunState.COMPLETED, "Done.");
		finished("gamma", RunState.FAILED, "Out of memory.");
		finished("beta", RunState.COMPLETED, "Done.");
		awaitRow(0, NAME, "beta");
		click(tree.getColumn(NAME));
		assertEquals(List.of("alpha", "beta", "gamma"), names());
		click(tree.getColumn(NAME));
		assertEquals(List.of("gamma", "beta", "alpha"), names());
		click(tree.getColumn(NAME));
		assertEquals(List.of("beta", "gamma", "alpha"), names());
		Text filter = Widgets.below(area).stream().filter(Text.class::isInstance).map(Text.class::cast).findFirst()
				.orElseThrow();
		filter.setText("MEMORY out");
		assertEquals(List.of("gamma"), names());
		filter.setText("");
		assertEquals(8, tree.getColumnCount());
	}

	private Run finished(String name, RunState state, String sentence) throws Exception {
		SyntheticRun run = new SyntheticRun(name, "no-such-project");
		run.start().say(network.declaration(), network.step(0, network.falling(1, 0.5)),
				network.step(78, network.falling(1, 0.5)));
		run.finish(state, sentence);
		return run.run();
	}

	private void awaitRow(int row, int column, String beginning) throws Exception {
		UiLoop.await(() -> tree.getItemCount() > row && row(row).get(column).startsWith(beginning)
				&& tree.getItem(row).getText(column).length() >= beginning.length(),
				() -> beginning + " not in " + (tree.getItemCount() > row ? row(row).toString() : "a missing row"));
	}

	private List<String> row(int index) {
		return IntStream.range(0, tree.getColumnCount()).mapToObj(tree.getItem(index)::getText).toList();
	}

	private List<String> names() {
		return Stream.of(tree.getItems()).map(item -> item.getText(NAME)).toList();
	}

	private List<Integer> selected() {
		return Arrays.stream(tree.getSelection()).map(tree::indexOf).toList();
	}

	private void select(int row) {
		tree.setSelection(tree.getItem(row));
		Event event = new Event();
		event.item = tree.getItem(row);
		tree.notifyListeners(SWT.Selection, event);
		UiLoop.flush();
	}

	private static void click(TreeColumn column) {
		column.notifyListeners(SWT.Selection, new Event());
	}

	private static Text field(Composite dialog) {
		List<Text> fields = new ArrayList<>();
		Widgets.below(dialog).stream().filter(Text.class::isInstance).map(Text.class::cast).filter(Text::getEditable)
				.forEach(fields::add);
		return fields.get(0);
	}
}

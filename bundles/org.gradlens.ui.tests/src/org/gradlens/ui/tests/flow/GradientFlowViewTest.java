// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientFlowViewTest {

	private static final int EPSILON = 2;

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
	void followsARunFromItsLaunchToItsEnd() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(12, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("experiment one", "no-such-project")) {
			awaitText("experiment one \u2013 starting");
			awaitText("Waiting for the network's first iteration");
			run.start().say(network.declaration());
			awaitText("experiment one \u2013 training");
			run.say(new FitStarted(0, 0, 3, 78), network.step(77, network.falling(0.087, 0.2)));
			Tree table = awaitRow(0, EPSILON, "1.8e-9");
			awaitRow(11, EPSILON, "8.7e-2");
			assertEquals(12, table.getItemCount());
			assertEquals("hidden 1  Dense", Workbench.row(table, 0).get(0));
			assertEquals("output  Output", Workbench.row(table, 11).get(0));
			assertEquals(List.of("8.7e-2", "\u2013", "8.7e-3", "-3.0"), Workbench.row(table, 11).subList(2, 6));
			assertEquals("\u00d70.20", Workbench.row(table, 3).get(3));
			assertEquals("1.8e-9 \u25bc", Workbench.row(table, 0).get(EPSILON));
			awaitText("epoch 1 of 3 \u00b7 iteration 1 \u00b7 loss 2.301");
			run.finish(RunState.FAILED, "The training JVM was killed (SIGKILL).");
			awaitText("experiment one \u2013 failed");
			awaitText("The training JVM was killed (SIGKILL).");
			assertEquals(12, table.getItemCount());
		}
	}

	@Test
	void saysWhatIsNotFiniteAndWhatWasNotRead() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(3, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("non-finite", "no-such-project")) {
			Readings readings = new Readings.Builder().set(Figure.EPSILON_NORM, 3, 0, Double.NaN)
					.set(Figure.EPSILON_NORM, 3, 2, 0).build();
			run.start().say(network.declaration(), Step.of(0, 0, 0, 1, 32, readings));
			Tree table = awaitRow(0, EPSILON, "NaN");
			assertEquals("NaN \u2715", Workbench.row(table, 0).get(EPSILON));
			assertEquals("\u2013", Workbench.row(table, 1).get(EPSILON));
			assertEquals("0", Workbench.row(table, 2).get(EPSILON));
			PaintedRows.of(table).picture();
		}
	}

	@Test
	void barsShortenTowardsTheInputAndTellByColourThatTheSignalVanishes() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(12, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("bars", "no-such-project")) {
			run.start().say(network.declaration(), network.step(0, network.falling(0.087, 0.2)));
			Tree table = awaitRow(0, EPSILON, "1.8e-9");
			PaintedRows rows = PaintedRows.of(table);
			ImageData picture = rows.picture();
			RGB cold = ThemeColors.VANISHING.get().getRGB();
			RGB healthy = ThemeColors.HEALTHY.get().getRGB();
			List<Integer> lengths = IntStream.range(0, 12).map(row -> length(picture, rows.cell(row, EPSILON), cold)
					+ length(picture, rows.cell(row, EPSILON), healthy)).boxed().toList();
			assertTrue(lengths.get(0) >= 1, lengths::toString);
			for (int row = 1; row < 12; row++) {
				assertTrue(lengths.get(row) > lengths.get(row - 1), lengths::toString);
			}
			assertEquals(0, length(picture, rows.cell(0, EPSILON), healthy));
			assertEquals(0, length(picture, rows.cell(11, EPSILON), cold));
		}
	}

	@Test
	void showsTwoHundredLayersInNetworkOrder() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(200, "demo.Absent", 7);
		try (SyntheticRun run = new SyntheticRun("deep", "no-such-project")) {
			run.start().say(network.declaration());
			for (int i = 0; i < 100; i++) {
				double output = 1 + i;
				run.say(network.step(i, network.falling(output, 0.9)));
			}
			Tree table = awaitRow(199, EPSILON, "1.0e2");
			assertEquals(200, table.getItemCount());
			assertEquals("hidden 150  Dense", Workbench.row(table, 149).get(0));
		}
	}

	@Test
	void offersTheNetworksOfARun() throws Exception {
		SyntheticNetwork first = SyntheticNetwork.onLines(3, "demo.Absent", 7);
		SyntheticNetwork second = new SyntheticNetwork(1, 5, i -> Origin.UNKNOWN);
		try (SyntheticRun run = new SyntheticRun("two networks", "no-such-project")) {
			run.start().say(first.declaration(), second.declaration(), first.step(0, layer -> 1),
					second.step(0, layer -> 1));
			Tree table = awaitRow(2, EPSILON, "1.0e0");
			Combo networks = Widgets.below(area).stream().filter(Combo.class::isInstance).map(Combo.class::cast)
					.findFirst().orElseThrow();
			UiLoop.await(() -> networks.getItemCount() == 2, () -> networks.getItemCount() + " networks");
			networks.select(1);
			networks.notifyListeners(SWT.Selection, new Event());
			UiLoop.await(() -> table.getItemCount() == 5, () -> table.getItemCount() + " rows");
		}
	}

	@Test
	void aRowLeadsToItsLineAndALineToItsRow() throws Exception {
		try (JavaProjectFixture project = new JavaProjectFixture("flow-link")) {
			IFile file = project.addSource(StackSource.PATH, StackSource.of(4));
			SyntheticNetwork network = SyntheticNetwork.onLines(5, StackSource.CLASS_NAME,
					StackSource.FIRST_LAYER_LINE);
			try (SyntheticRun run = new SyntheticRun("linked", project.name())) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.5)));
				Tree table = awaitRow(2, 1, "9");
				click(table, 2);
				UiLoop.await(() -> Workbench.page().getActiveEditor() != null, () -> "no editor");
				ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
				assertEquals(file.getName(), editor.getTitle());
				UiLoop.await(() -> Workbench.caretLine(editor) == 9, () -> "line " + Workbench.caretLine(editor));

				Workbench.page().activate(editor);
				int line = StackSource.FIRST_LAYER_LINE + 3;
				editor.selectAndReveal(Workbench.document(editor).getLineOffset(line - 1) + 5, 0);
				UiLoop.await(() -> table.getSelectionCount() == 1 && table.getSelection()[0] == table.getItem(3),
						() -> "row " + List.of(table.getSelection()));

				Workbench.document(editor).replace(0, 0, "// one more line\n");
				awaitRow(3, 1, Integer.toString(line + 1));
				click(table, 0);
				UiLoop.await(() -> Workbench.caretLine(editor) == StackSource.FIRST_LAYER_LINE + 1,
						() -> "line " + Workbench.caretLine(editor));
			}
			Workbench.closeAll();
		}
	}

	private static void click(Tree table, int row) {
		table.setSelection(table.getItem(row));
		Event event = new Event();
		event.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, event);
	}

	private void awaitText(String text) throws Exception {
		UiLoop.await(() -> Widgets.texts(area).stream().flatMap(shown -> Stream.of(shown, shown.split("\n")[0],
				shown.substring(shown.indexOf('\n') + 1))).anyMatch(text::equals),
				() -> "no " + text + " in " + Widgets.texts(area));
	}

	private Tree awaitRow(int row, int column, String beginning) throws Exception {
		Tree table = Workbench.table(area);
		UiLoop.await(() -> table.getItemCount() > row && Workbench.row(table, row).get(column).startsWith(beginning),
				() -> beginning + " not in "
						+ (table.getItemCount() > row ? Workbench.row(table, row).toString() : "a missing row"));
		return table;
	}

	/** Length of the first stretch of a colour on the line through the middle of a cell. */
	private static int length(ImageData picture, Rectangle cell, RGB color) {
		int y = cell.y + cell.height / 2;
		int right = Math.min(cell.x + cell.width, picture.width);
		int length = 0;
		for (int x = Math.max(0, cell.x); x < right; x++) {
			if (picture.palette.getRGB(picture.getPixel(x, y)).equals(color)) {
				length++;
			} else if (length > 0) {
				break;
			}
		}
		return length;
	}
}

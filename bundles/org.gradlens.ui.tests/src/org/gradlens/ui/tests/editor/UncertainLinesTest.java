// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.swt.widgets.Tree;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.selection.SourcePlaces;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Where it is not certain which line declares a layer, no line shows its figures, and the view says why. */
class UncertainLinesTest {

	private static final int LINE_COLUMN = 1;

	private StackEditor stack;
	private SyntheticRun run;
	private WindowSubject subject;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("uncertain");
		subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		subject.followNewest();
		stack.awaitAll();
	}

	@AfterEach
	void closeAll() throws Exception {
		run.close();
		stack.close();
	}

	@Test
	void oneMoreOfEqualLinesLeavesNoneCertain() throws Exception {
		// while no editor can follow how
		JavaEditors.closeAll(Workbench.page());
		stack.project().addSource(StackSource.PATH, StackSource.of(StackEditor.LAYERS));
		stack.open(stack.file());
		stack.awaitFigures(".layer(output(10))");
		Tree rows = Workbench.table(Workbench.openFlow());
		UiLoop.await(() -> rows.getItemCount() == StackEditor.LAYERS
				&& !rows.getItem(StackEditor.LAYERS - 1).getText(LINE_COLUMN).isEmpty(), () -> rows.getItemCount() + " rows");
		assertEquals("", rows.getItem(0).getText(LINE_COLUMN));
		subject.openSource(0);
		awaitStatusLine("cannot be told");
	}

	@Test
	void theViewSaysThatADeclarationWasDeleted() throws Exception {
		Tree rows = Workbench.table(Workbench.openFlow());
		String line = "\t\t\t\t.layer(output(10))\n";
		stack.document().replace(stack.document().get().indexOf(line), line.length(), "");
		stack.awaitLines(List.of(StackEditor.FIRST, StackEditor.FIRST + 1, StackEditor.FIRST + 2));
		UiLoop.await(() -> rows.getItemCount() == StackEditor.LAYERS
				&& rows.getItem(StackEditor.LAYERS - 1).getText(LINE_COLUMN).isEmpty(), () -> rows.getItemCount() + " rows");
		subject.openSource(StackEditor.LAYERS - 1);
		awaitStatusLine("was deleted");
	}

	@Test
	void whatWasEditedWhileNobodyFollowedIsLookedUpAnew() throws Exception {
		int output = StackEditor.LAYERS - 1;
		NetworkDeclared network = StackEditor.network().declaration();
		SourcePlaces places = new SourcePlaces(() -> {
		});
		places.start();
		assertEquals(OptionalInt.of(StackEditor.FIRST + output), places.of(run.run(), network).line(output));
		places.stop();
		JavaEditors.closeAll(Workbench.page());
		stack.project().addSource(StackSource.PATH, StackSource.of(StackEditor.LAYERS));
		places.start();
		try {
			assertEquals(OptionalInt.of(StackEditor.FIRST + output + 1), places.of(run.run(), network).line(output));
		} finally {
			places.stop();
		}
	}

	private static void awaitStatusLine(String part) throws Exception {
		UiLoop.await(() -> statusLine().stream().anyMatch(text -> text.contains(part)), () -> statusLine().toString());
	}

	private static List<String> statusLine() {
		return Widgets.texts(Workbench.page().getWorkbenchWindow().getShell());
	}
}

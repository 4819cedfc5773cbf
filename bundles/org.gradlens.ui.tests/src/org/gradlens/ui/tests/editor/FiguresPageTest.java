// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The preference page that says how much stands beside the source. */
class FiguresPageTest {

	private static final String PAGE = "org.gradlens.ui.figuresPage";
	private static final String LONG = "Long: the gradient of the weights as well";

	private StackEditor stack;
	private SyntheticRun run;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("chosen");
		stack.awaitAll();
	}

	@AfterEach
	void closeAll() throws Exception {
		choose(LONG);
		run.close();
		stack.close();
	}

	@Test
	void whatIsChosenThereIsShownAtOnce() throws Exception {
		choose("Short: the error signal (epsilon)");
		awaitFigure("\u03b5 1.0e-3");
		choose("Medium: its course over the run and its factor from the layer above as well");
		awaitFigure("\u03b5 1.0e-3    \u00d70.10");
		choose("Nothing");
		awaitFigure("");
		choose(LONG);
		awaitFigure("\u03b5 1.0e-3  \u2207 1.0e-4    \u00d70.10");
	}

	private void choose(String length) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(stack.editor().getSite().getShell(), PAGE,
				new String[] { PAGE }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Widgets.press(dialog.getShell(), length);
		Widgets.press(dialog.getShell(), "Apply and Close");
		UiLoop.flush();
	}

	private void awaitFigure(String text) throws Exception {
		UiLoop.await(() -> stack.figure(StackEditor.FIRST).equals(text), () -> stack.figures().toString());
	}
}

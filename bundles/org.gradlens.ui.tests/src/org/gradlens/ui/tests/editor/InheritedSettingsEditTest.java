// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is said to the network's builder for all layers is edited, and no layer's own declaration is. */
class InheritedSettingsEditTest {

	private static final String[] LINES = { ".layer(dense(256))", ".layer(dense(256))", ".layer(dense(256))",
			".layer(output(10))" };
	private static final String OLD = "org.gradlens.ui.annotation.old";

	private StackEditor stack;
	private SyntheticRun run;

	@BeforeEach
	void showFigures(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("inherited");
		stack.awaitFigures(LINES);
	}

	@AfterEach
	void closeEditor() throws Exception {
		run.close();
		stack.close();
	}

	@Test
	void figuresAreOldUntilTheEditIsTakenBack() throws Exception {
		edit();
		awaitOld();
		stack.editor().getAction("undo").run();
		stack.awaitFigures(LINES);
		UiLoop.await(() -> !stack.marks().containsValue(OLD), () -> stack.marks().toString());
	}

	@Test
	void figuresAreOldInAnEditorThatOpensLater() throws Exception {
		edit();
		stack.editor().doSave(new NullProgressMonitor());
		JavaEditors.closeAll(Workbench.page());
		stack.open(stack.file());
		awaitOld();
		String edited = stack.document().get();
		stack.document().replace(edited.indexOf("relu()."), "relu().".length(), "");
		stack.awaitFigures(LINES);
	}

	private void edit() throws Exception {
		stack.document().replace(stack.document().get().indexOf("seed(7)"), 0, "relu().");
	}

	private void awaitOld() throws Exception {
		UiLoop.await(() -> stack.figures().size() == StackEditor.LAYERS
				&& stack.figures().values().stream().allMatch(figure -> figure.contains("before this edit")),
				() -> stack.figures().toString());
		UiLoop.await(() -> stack.marks().size() == StackEditor.LAYERS && Set.copyOf(stack.marks().values()).equals(Set.of(OLD)),
				() -> stack.marks().toString());
	}
}

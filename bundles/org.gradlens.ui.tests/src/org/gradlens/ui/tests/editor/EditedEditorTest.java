// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.ui.refactoring.RenameSupport;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What stands on which line while a source is worked on as people do. */
class EditedEditorTest {

	private static final int FIRST = StackSource.FIRST_LAYER_LINE;

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private JavaProjectFixture project;
	private ITextEditor editor;
	private SyntheticRun run;

	@BeforeEach
	void showFigures(TestInfo test) throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		project = new JavaProjectFixture("edited-" + test.getTestMethod().orElseThrow().getName());
		IFile file = project.addSource(StackSource.PATH, StackSource.of(3));
		editor = Workbench.open(file);
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		run = new SyntheticRun("edited", project.name());
		run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
		awaitFigures(".layer(dense(256))", ".layer(dense(256))", ".layer(dense(256))", ".layer(output(10))");
	}

	@AfterEach
	void closeEditor() throws Exception {
		run.close();
		Workbench.closeAll();
		project.close();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void aLineAmongEqualOnesIsKnownWhileTheEditorIsOpen() throws Exception {
		IDocument document = Workbench.document(editor);
		document.replace(document.getLineOffset(FIRST), 0, "\t\t\t\t.layer(dense(256))\n");
		UiLoop.await(() -> figure(FIRST + 3).startsWith("\u03b5 1.0e-1") && figure(FIRST + 1).isEmpty(),
				() -> figures().toString());
		assertEquals("\u03b5 1.0e-3", figure(FIRST).substring(0, 8));
		assertEquals("\u03b5 1.0e-2", figure(FIRST + 2).substring(0, 8));
	}

	@Test
	void formattingUndoSavingAndReopeningKeepTheFigures() throws Exception {
		IDocument document = Workbench.document(editor);
		document.replace(document.get().indexOf("dense(256)"), 10, "dense(  256 )");
		document.replace(document.get().indexOf(".layer(output"), 0, "\n\n");
		editor.getAction("Format").run();
		// JDT's own format puts calls on one line as far as there is room
		awaitFigures("new Stack().seed(7).layer(dense(256)).layer(dense(256)).layer(dense(256))",
				".layer(output(10)).build();");
		editor.getAction("undo").run();
		awaitFigures(".layer(dense(  256 ))", ".layer(dense(256))", ".layer(dense(256))", ".layer(output(10))");
		editor.doSave(new NullProgressMonitor());
		JavaEditors.closeAll(Workbench.page());
		editor = Workbench.open(project.resource().getFile("src/" + StackSource.PATH));
		awaitFigures(".layer(dense(  256 ))", ".layer(dense(256))", ".layer(dense(256))", ".layer(output(10))");
	}

	@Test
	void renamingAMethodKeepsTheFigures() throws Exception {
		ICompilationUnit unit = JavaCore.createCompilationUnitFrom(
				project.resource().getFile("src/" + StackSource.PATH));
		RenameSupport.create(unit.getType("Stack").getMethod("dense", new String[] { "I" }), "full",
				RenameSupport.UPDATE_REFERENCES).perform(editor.getSite().getShell(), Workbench.page().getWorkbenchWindow());
		awaitFigures(".layer(full(256))", ".layer(full(256))", ".layer(full(256))", ".layer(output(10))");
	}

	private ISourceViewer viewer() {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	private SortedMap<Integer, String> figures() {
		return EditorFigures.labels(viewer());
	}

	private String figure(int line) {
		return figures().getOrDefault(line, "");
	}

	/** Waits until figures stand exactly on the lines with these texts. */
	private void awaitFigures(String... lines) throws Exception {
		UiLoop.await(() -> linesWithFigures().equals(List.of(lines)), () -> figures() + " in\n"
				+ Workbench.document(editor).get());
	}

	private List<String> linesWithFigures() {
		List<String> lines = Workbench.document(editor).get().lines().map(String::strip).toList();
		return figures().entrySet().stream().filter(figure -> !figure.getValue().contains("edit"))
				.map(figure -> lines.get(figure.getKey() - 1)).toList();
	}
}

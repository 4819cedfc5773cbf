// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.Gradlens;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.TestInfo;

/** A Java editor on a stack of three hidden layers and an output layer, in a project of its own; no error may be logged. */
final class StackEditor implements AutoCloseable {

	/** The line that declares the first layer. */
	static final int FIRST = StackSource.FIRST_LAYER_LINE;
	/** How many layers the source declares. */
	static final int LAYERS = 4;

	private final Locale locale = Locale.getDefault();
	private final ErrorLog errors = new ErrorLog();
	private final JavaProjectFixture project;
	private final IFile file;
	private ITextEditor editor;

	/** Opens the editor in a project of the test's own; the runs of others are deleted. */
	StackEditor(TestInfo test) throws Exception {
		Locale.setDefault(Locale.US);
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		project = new JavaProjectFixture(test.getTestClass().orElseThrow().getSimpleName() + '-'
				+ test.getTestMethod().orElseThrow().getName());
		file = project.addSource(StackSource.PATH, StackSource.of(LAYERS - 1));
		open(file);
	}

	JavaProjectFixture project() {
		return project;
	}

	IFile file() {
		return file;
	}

	ICompilationUnit unit() {
		return JavaCore.createCompilationUnitFrom(file);
	}

	ITextEditor editor() {
		return editor;
	}

	/** Opens an editor on a file of the project, which is the one that is asked from now on. */
	void open(IFile other) throws Exception {
		editor = Workbench.open(other);
		UiLoop.flush();
	}

	IDocument document() {
		return Workbench.document(editor);
	}

	ISourceViewer viewer() {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	/** The network that the source declares. */
	static SyntheticNetwork network() {
		return SyntheticNetwork.onLines(LAYERS, StackSource.CLASS_NAME, FIRST);
	}

	/** Begins a run of the source that has made a step: epsilon is 1 in the output layer, and a tenth in each below. */
	SyntheticRun run(String name) throws Exception {
		SyntheticNetwork network = network();
		return new SyntheticRun(name, project.name()).start().say(network.declaration(),
				network.step(0, network.falling(1, 0.1)));
	}

	/** What the editor shows by line, counted from 1. */
	SortedMap<Integer, String> figures() {
		return EditorFigures.labels(viewer());
	}

	/** What the editor shows at a line; empty when nothing. */
	String figure(int line) {
		return figures().getOrDefault(line, "");
	}

	/** Waits until the lines with figures are these, counted from 1. */
	void awaitLines(List<Integer> lines) throws Exception {
		UiLoop.await(() -> List.copyOf(figures().keySet()).equals(lines), this::told);
	}

	/** Waits until figures that hold stand exactly on the lines with these texts. */
	void awaitFigures(String... lines) throws Exception {
		UiLoop.await(() -> linesWithFigures().equals(List.of(lines)), this::told);
	}

	/** Waits until there is a figure, and a mark in the rulers, for each layer. */
	void awaitAll() throws Exception {
		List<Integer> lines = List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);
		awaitLines(lines);
		UiLoop.await(() -> List.copyOf(marks().keySet()).equals(lines), () -> marks().toString());
	}

	private String told() {
		return figures() + " in\n" + document().get();
	}

	private List<String> linesWithFigures() {
		List<String> lines = document().get().lines().map(String::strip).toList();
		return figures().entrySet().stream().filter(figure -> !figure.getValue().contains("edit"))
				.map(figure -> lines.get(figure.getKey() - 1)).toList();
	}

	/** Types of the marks in the rulers by line, counted from 1. */
	Map<Integer, String> marks() {
		SortedMap<Integer, String> marks = new TreeMap<>();
		IAnnotationModel model = viewer().getAnnotationModel();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation.getType().startsWith("org.gradlens.ui.annotation.")) {
				EditorFigures.line(viewer(), annotation)
						.ifPresent(line -> marks.merge(line, annotation.getType(), String::concat));
			}
		});
		return marks;
	}

	@Override
	public void close() throws Exception {
		Workbench.closeAll();
		project.close();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}
}

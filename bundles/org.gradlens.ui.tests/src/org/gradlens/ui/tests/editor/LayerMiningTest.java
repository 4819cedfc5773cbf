// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.editor.LayerMiningProvider;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class LayerMiningTest {

	private static final int FIRST = StackSource.FIRST_LAYER_LINE;

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private JavaProjectFixture project;
	private ITextEditor editor;

	@BeforeEach
	void openEditor(TestInfo test) throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		// runs of other tests are kept, so each test has a project of its own
		project = new JavaProjectFixture("minings-" + test.getTestMethod().orElseThrow().getName());
		IFile file = project.addSource(StackSource.PATH, StackSource.of(3));
		editor = Workbench.open(file);
		UiLoop.flush();
	}

	@AfterEach
	void closeEditor() throws Exception {
		Workbench.closeAll();
		project.close();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@Test
	void eachLineThatDeclaresALayerCarriesItsFiguresDuringTheRunAndAfterIt() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("minings", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
			assertEquals(Map.of(FIRST, "\u03b5 1.0e-3    \u00d70.10", FIRST + 1, "\u03b5 1.0e-2    \u00d70.10", FIRST + 2,
					"\u03b5 1.0e-1    \u00d70.10", FIRST + 3, "\u03b5 1.0e0"), labels());
			run.say(network.step(1, network.falling(2, 0.01)));
			UiLoop.await(() -> labels().get(FIRST).equals("\u03b5 2.0e-6  \u25bc \u00d70.01"),
					() -> annotationLines().toString());
			run.finish(RunState.COMPLETED, "Completed.");
			assertEquals("\u03b5 2.0e-6  \u25bc \u00d70.01", labels().get(FIRST));
			assertEquals(new TreeSet<>(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3)), annotationLines());
		}
	}

	@Test
	void figuresMoveWithTheirLinesAndVanishWhenTheirLineChanges() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("edited", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
			IDocument document = Workbench.document(editor);
			document.replace(0, 0, "// a line more\n");
			awaitAnnotations(List.of(FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4));
			int changed = document.getLineOffset(FIRST + 1);
			document.replace(document.get().indexOf("256", changed), 3, "128");
			awaitAnnotations(List.of(FIRST + 1, FIRST + 3, FIRST + 4));
			assertEquals("\u03b5 1.0e-1    \u00d70.10", labels().get(FIRST + 3));
		}
	}

	@Test
	void aLineThatDeclaresSeveralLayersShowsTheirRange() throws Exception {
		SourceFrame helper = new SourceFrame(StackSource.CLASS_NAME, "dense", "Stack.java", FIRST + 15);
		SyntheticNetwork network = new SyntheticNetwork(0, 4,
				i -> new Origin(List.of(helper, new SourceFrame(StackSource.CLASS_NAME, "main", "Stack.java", FIRST + i)),
						i + 1, 4));
		try (SyntheticRun run = new SyntheticRun("helper", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 15));
			assertEquals("\u03b5 1.0e-3 \u2026 1.0e0 (4 layers)", labels().get(FIRST + 15));
			assertEquals("\u03b5 1.0e-2    \u00d70.10", labels().get(FIRST + 1));
		}
	}

	@Test
	void aRunOfAnotherProjectWithTheSameClassShowsNothing() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (JavaProjectFixture other = new JavaProjectFixture("other")) {
			other.addSource(StackSource.PATH, StackSource.of(3));
			try (SyntheticRun run = new SyntheticRun("elsewhere", other.name())) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
				UiLoop.await(() -> !run.run().networks().isEmpty(), () -> "no network");
				assertEquals(Map.of(), labels());
			}
		}
	}

	private ISourceViewer viewer() {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	/** What a provider says of each line, counted from 1, trailing space removed. */
	private SortedMap<Integer, String> labels() throws Exception {
		LayerMiningProvider provider = new LayerMiningProvider();
		provider.setContext(editor);
		try {
			CompletableFuture<List<? extends ICodeMining>> minings = provider.provideCodeMinings(viewer(),
					new NullProgressMonitor());
			UiLoop.await(minings::isDone, () -> "no answer");
			SortedMap<Integer, String> labels = new TreeMap<>();
			for (ICodeMining mining : minings.get()) {
				labels.put(line(mining.getPosition()), mining.getLabel().stripTrailing());
			}
			return labels;
		} finally {
			provider.dispose();
		}
	}

	private void awaitAnnotations(List<Integer> lines) throws Exception {
		UiLoop.await(() -> annotationLines().equals(new TreeSet<>(lines)), () -> annotationLines().toString());
	}

	/** Lines at which the editor has code minings, counted from 1. */
	private SortedSet<Integer> annotationLines() {
		SortedSet<Integer> lines = new TreeSet<>();
		IAnnotationModel model = viewer().getAnnotationModel();
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			Annotation annotation = annotations.next();
			if (annotation instanceof AbstractInlinedAnnotation) {
				lines.add(line(model.getPosition(annotation)));
			}
		}
		return lines;
	}

	private int line(Position position) {
		try {
			return Workbench.document(editor).getLineOfOffset(position.offset) + 1;
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}
}

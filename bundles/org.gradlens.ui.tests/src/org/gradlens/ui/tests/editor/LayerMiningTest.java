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

import org.eclipse.core.commands.ParameterizedCommand;
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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.editor.LayerMiningProvider;
import org.gradlens.ui.internal.selection.WindowSubject;
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
			assertEquals(Map.of(FIRST, "\u03b5 1.0e-3  \u2207 1.0e-4    \u00d70.10", FIRST + 1,
					"\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", FIRST + 2, "\u03b5 1.0e-1  \u2207 1.0e-2    \u00d70.10",
					FIRST + 3, "\u03b5 1.0e0   \u2207 1.0e-1"), labels());
			run.say(network.step(1, network.falling(2, 0.01)));
			UiLoop.await(() -> labels().get(FIRST).equals("\u03b5 2.0e-6  \u2207 2.0e-7  \u25bc \u00d70.01"),
					() -> annotationLines().toString());
			run.finish(RunState.COMPLETED, "Completed.");
			assertEquals("\u03b5 2.0e-6  \u2207 2.0e-7  \u25bc \u00d70.01", labels().get(FIRST));
			assertEquals(new TreeSet<>(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3)), annotationLines());
		}
	}

	@Test
	void figuresMoveWithTheirDeclarationsAndAgeWhenTheseAreEdited() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("edited", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
			IDocument document = Workbench.document(editor);
			document.replace(0, 0, "// a line more\n");
			awaitAnnotations(List.of(FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4));
			int changed = document.getLineOffset(FIRST + 1);
			document.replace(document.get().indexOf("256", changed), 3, "128");
			assertEquals("\u03b5 1.0e-1  \u2207 1.0e-2    \u00d70.10", labels().get(FIRST + 3));
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10 before this edit (edited)", labels().get(FIRST + 2));
			UiLoop.await(() -> "org.gradlens.ui.annotation.old".equals(marks().get(FIRST + 2)), () -> marks().toString());
			document.replace(document.get().indexOf("128", changed), 3, "256");
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", labels().get(FIRST + 2));
			UiLoop.await(() -> "org.gradlens.ui.annotation.healthy".equals(marks().get(FIRST + 2)),
					() -> marks().toString());
		}
	}

	@Test
	void aNewLayerIsNotYetMeasuredAndADeletedOneHasNoFigure() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("grown", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
			IDocument document = Workbench.document(editor);
			document.replace(document.getLineOffset(FIRST + 3), 0, "\t\t\t\t.layer(output(3))\n");
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4));
			assertEquals("not yet measured", shown(FIRST + 4));
			document.replace(document.getLineOffset(FIRST + 2), document.getLineLength(FIRST + 2), "");
			UiLoop.await(() -> shown(FIRST + 3).equals("not yet measured"), () -> shown(FIRST + 3));
		}
	}

	@Test
	void rulersTellTheStateOfEachLayer() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("marked", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.01)));
			UiLoop.await(() -> marks().equals(Map.of(FIRST, "org.gradlens.ui.annotation.vanishing", FIRST + 1,
					"org.gradlens.ui.annotation.healthy", FIRST + 2, "org.gradlens.ui.annotation.healthy", FIRST + 3,
					"org.gradlens.ui.annotation.healthy")), () -> marks().toString());
		}
	}

	@Test
	void theUserChoosesHowMuchIsShown() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		try (SyntheticRun run = new SyntheticRun("short", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
			choose("SHORT");
			assertEquals("\u03b5 1.0e-3", labels().get(FIRST));
			choose("MEDIUM");
			assertEquals("\u03b5 1.0e-3    \u00d70.10", labels().get(FIRST));
			choose("NONE");
			awaitAnnotations(List.of());
			choose("LONG");
			awaitAnnotations(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3));
		}
	}

	@Test
	void aChosenRunGoesBeforeTheNewestAndConfigurationsAreToldApart() throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		try (SyntheticRun first = new SyntheticRun("wide", project.name());
				SyntheticRun second = new SyntheticRun("narrow", project.name())) {
			first.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			second.start().say(network.declaration(), network.step(0, network.falling(2, 0.1)));
			UiLoop.await(() -> shown(FIRST + 3).startsWith("\u03b5 2.0e0"), () -> shown(FIRST + 3));
			assertEquals("\u03b5 2.0e-3  \u2207 2.0e-4    \u00d70.10 \u00b7 narrow", shown(FIRST));
			subject.choose(first.run());
			UiLoop.await(() -> shown(FIRST + 3).startsWith("\u03b5 1.0e0"), () -> shown(FIRST + 3));
			assertEquals("\u03b5 1.0e-3  \u2207 1.0e-4    \u00d70.10 \u00b7 wide", shown(FIRST));
		} finally {
			subject.followNewest();
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
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", labels().get(FIRST + 1));
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

	private static void choose(String length) throws Exception {
		ParameterizedCommand command = PlatformUI.getWorkbench().getService(ICommandService.class)
				.deserialize("org.gradlens.ui.figureLength(org.gradlens.ui.figureLength.length=" + length + ")");
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	/** What the editor itself shows at a line, trailing space removed; empty when nothing. */
	private String shown(int line) {
		return EditorFigures.labels(viewer()).getOrDefault(line, "");
	}

	/** Types of the marks in the rulers by line, counted from 1. */
	private Map<Integer, String> marks() {
		SortedMap<Integer, String> marks = new TreeMap<>();
		IAnnotationModel model = viewer().getAnnotationModel();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation.getType().startsWith("org.gradlens.ui.annotation.")) {
				marks.merge(line(model.getPosition(annotation)), annotation.getType(), (one, other) -> one + other);
			}
		});
		return marks;
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

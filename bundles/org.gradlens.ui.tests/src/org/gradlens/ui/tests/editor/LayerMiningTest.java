// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gradlens.core.run.RunState;
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

	private static final int FIRST = StackEditor.FIRST;

	private StackEditor stack;

	@BeforeEach
	void openEditor(TestInfo test) throws Exception {
		stack = new StackEditor(test);
	}

	@AfterEach
	void closeEditor() throws Exception {
		stack.close();
	}

	@Test
	void eachLineThatDeclaresALayerCarriesItsFiguresDuringTheRunAndAfterIt() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("minings", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			assertEquals(Map.of(FIRST, "\u03b5 1.0e-3  \u2207 1.0e-4    \u00d70.10", FIRST + 1,
					"\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", FIRST + 2, "\u03b5 1.0e-1  \u2207 1.0e-2    \u00d70.10",
					FIRST + 3, "\u03b5 1.0e0   \u2207 1.0e-1"), labels());
			run.say(network.step(1, network.falling(2, 0.01)));
			UiLoop.await(() -> labels().get(FIRST).equals("\u03b5 2.0e-6  \u2207 2.0e-7  \u25bc \u00d70.01"),
					() -> stack.figures().toString());
			run.finish(RunState.COMPLETED, "Completed.");
			assertEquals("\u03b5 2.0e-6  \u2207 2.0e-7  \u25bc \u00d70.01", labels().get(FIRST));
			assertEquals(4, stack.figures().size());
		}
	}

	@Test
	void figuresKeepTheirWidthFromStepToStep() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("wide", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			Set<Integer> widths = new HashSet<>();
			int step = 0;
			for (double factor : new double[] { 1.5, 1e-3, 0.02, 70, 1e-9 }) {
				String before = labels().get(FIRST);
				run.say(network.step(++step, network.falling(factor, factor)));
				UiLoop.await(() -> !labels().get(FIRST).equals(before), () -> before);
				widths.addAll(texts().values().stream().map(String::length).toList());
			}
			assertEquals(1, widths.size(), widths::toString);
		}
	}

	@Test
	void figuresMoveWithTheirDeclarationsAndAgeWhenTheseAreEdited() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("edited", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			IDocument document = stack.document();
			document.replace(0, 0, "// a line more\n");
			stack.awaitLines(List.of(FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4));
			int changed = document.getLineOffset(FIRST + 1);
			document.replace(document.get().indexOf("256", changed), 3, "128");
			assertEquals("\u03b5 1.0e-1  \u2207 1.0e-2    \u00d70.10", labels().get(FIRST + 3));
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10 before this edit (edited)", labels().get(FIRST + 2));
			UiLoop.await(() -> "org.gradlens.ui.annotation.old".equals(stack.marks().get(FIRST + 2)), () -> stack.marks().toString());
			document.replace(document.get().indexOf("128", changed), 3, "256");
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", labels().get(FIRST + 2));
			UiLoop.await(() -> "org.gradlens.ui.annotation.healthy".equals(stack.marks().get(FIRST + 2)),
					() -> stack.marks().toString());
		}
	}

	@Test
	void aNewLayerIsNotYetMeasuredAndADeletedOneHasNoFigure() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("grown", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			IDocument document = stack.document();
			document.replace(document.getLineOffset(FIRST + 3), 0, "\t\t\t\t.layer(output(3))\n");
			stack.awaitLines(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4));
			assertEquals("not yet measured", stack.figure(FIRST + 4));
			document.replace(document.getLineOffset(FIRST + 2), document.getLineLength(FIRST + 2), "");
			UiLoop.await(() -> stack.figure(FIRST + 3).equals("not yet measured"), () -> stack.figure(FIRST + 3));
		}
	}

	@Test
	void rulersTellTheStateOfEachLayer() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("marked", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.01)));
			UiLoop.await(() -> stack.marks().equals(Map.of(FIRST, "org.gradlens.ui.annotation.vanishing", FIRST + 1,
					"org.gradlens.ui.annotation.healthy", FIRST + 2, "org.gradlens.ui.annotation.healthy", FIRST + 3,
					"org.gradlens.ui.annotation.healthy")), () -> stack.marks().toString());
		}
	}

	@Test
	void theUserChoosesHowMuchIsShown() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (SyntheticRun run = new SyntheticRun("short", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			choose("SHORT");
			assertEquals("\u03b5 1.0e-3", labels().get(FIRST));
			choose("MEDIUM");
			assertEquals("\u03b5 1.0e-3    \u00d70.10", labels().get(FIRST));
			choose("NONE");
			stack.awaitLines(List.of());
			choose("LONG");
			stack.awaitAll();
		}
	}

	@Test
	void aChosenRunGoesBeforeTheNewestAndConfigurationsAreToldApart() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		try (SyntheticRun first = new SyntheticRun("wide", stack.project().name());
				SyntheticRun second = new SyntheticRun("narrow", stack.project().name())) {
			first.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			second.start().say(network.declaration(), network.step(0, network.falling(2, 0.1)));
			UiLoop.await(() -> stack.figure(FIRST + 3).startsWith("\u03b5 2.0e0"), () -> stack.figure(FIRST + 3));
			UiLoop.await(() -> stack.figure(FIRST).equals("\u03b5 2.0e-3  \u2207 2.0e-4    \u00d70.10 \u00b7 narrow"),
					() -> stack.figure(FIRST));
			subject.choose(first.run());
			UiLoop.await(() -> stack.figure(FIRST + 3).startsWith("\u03b5 1.0e0"), () -> stack.figure(FIRST + 3));
			assertEquals("\u03b5 1.0e-3  \u2207 1.0e-4    \u00d70.10 \u00b7 wide", stack.figure(FIRST));
		} finally {
			subject.followNewest();
		}
	}

	@Test
	void theNewestRunStaysOnceItWasChosen() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		try (SyntheticRun first = new SyntheticRun("kept", stack.project().name())) {
			first.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitAll();
			UiLoop.await(() -> subject.current().run().filter(first.run()::equals).isPresent(), () -> subject.current().toString());
			subject.choose(first.run());
			try (SyntheticRun second = new SyntheticRun("newer", stack.project().name())) {
				second.start().say(network.declaration(), network.step(0, network.falling(2, 0.1)));
				UiLoop.await(() -> stack.figure(FIRST).endsWith("\u00b7 kept"), () -> stack.figure(FIRST));
				assertEquals("\u03b5 1.0e0   \u2207 1.0e-1", stack.figure(FIRST + 3));
				subject.followNewest();
				UiLoop.await(() -> stack.figure(FIRST).endsWith("\u00b7 newer"), () -> stack.figure(FIRST));
			}
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
		try (SyntheticRun run = new SyntheticRun("helper", stack.project().name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.awaitLines(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 15));
			assertEquals("\u03b5 1.0e-3 \u2026 1.0e0 (4 layers)", labels().get(FIRST + 15));
			assertEquals("\u03b5 1.0e-2  \u2207 1.0e-3    \u00d70.10", labels().get(FIRST + 1));
		}
	}

	@Test
	void aRunOfAnotherProjectWithTheSameClassShowsNothing() throws Exception {
		SyntheticNetwork network = StackEditor.network();
		try (JavaProjectFixture other = new JavaProjectFixture("other")) {
			other.addSource(StackSource.PATH, StackSource.of(3));
			try (SyntheticRun run = new SyntheticRun("elsewhere", other.name())) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
				UiLoop.await(() -> !run.run().networks().isEmpty(), () -> "no network");
				assertEquals(Map.of(), labels());
			}
		}
	}

	/** What a provider says of each line, counted from 1, trailing space removed. */
	private SortedMap<Integer, String> labels() throws Exception {
		SortedMap<Integer, String> labels = texts();
		labels.replaceAll((line, text) -> text.stripTrailing());
		return labels;
	}

	/** What a provider says of each line, counted from 1. */
	private SortedMap<Integer, String> texts() throws Exception {
		LayerMiningProvider provider = new LayerMiningProvider();
		provider.setContext(stack.editor());
		try {
			CompletableFuture<List<? extends ICodeMining>> minings = provider.provideCodeMinings(stack.viewer(),
					new NullProgressMonitor());
			UiLoop.await(minings::isDone, () -> "no answer");
			SortedMap<Integer, String> labels = new TreeMap<>();
			for (ICodeMining mining : minings.get()) {
				labels.put(line(mining.getPosition()), mining.getLabel());
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

	private int line(Position position) {
		try {
			return stack.document().getLineOfOffset(position.offset) + 1;
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}
}

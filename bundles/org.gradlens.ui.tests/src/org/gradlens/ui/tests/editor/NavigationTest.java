// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.gradlens.ui.internal.editor.ConsoleLinks;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The ways from a line to the views, back, and from line to line. */
class NavigationTest {

	private static final int FIRST = StackEditor.FIRST;

	private StackEditor stack;
	private SyntheticRun run;
	private WindowSubject subject;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("navigated");
		subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		subject.followNewest();
		stack.awaitAll();
	}

	@AfterEach
	void closeAll() throws Exception {
		subject.setLinked(true);
		run.close();
		stack.close();
	}

	@Test
	void showInLeadsFromTheCaretsLineToEachView() throws Exception {
		for (String id : List.of(GradientFlowView.ID, GradientMapView.ID)) {
			subject.setLinked(false);
			IViewPart view = Workbench.page().showView(id);
			Workbench.page().activate(stack.editor());
			placeCaret(FIRST + 2);
			subject.setLayers(List.of());
			ShowInContext context = Adapters.adapt(stack.editor(), IShowInSource.class).getShowInContext();
			IShowInTarget target = Adapters.adapt(view, IShowInTarget.class);
			assertTrue(target.show(context), id);
			assertEquals(List.of(2), subject.current().layers());
			placeCaret(1);
			assertFalse(target.show(context), id);
			Workbench.page().hideView(view);
		}
	}

	@Test
	void showInLeadsFromARowToTheSource() throws Exception {
		subject.setLinked(false);
		Tree rows = Workbench.table(Workbench.openFlow());
		IViewPart view = Workbench.page().findView(GradientFlowView.ID);
		UiLoop.await(() -> rows.getItemCount() == StackEditor.LAYERS && rows.getItem(1).getText(1).equals(line(1)),
				() -> rows.getItemCount() + " rows");
		subject.setLayers(List.of(1));
		UiLoop.await(() -> rows.getSelectionCount() == 1, () -> "nothing selected");
		ShowInContext context = ((IShowInSource) view).getShowInContext();
		assertEquals(stack.file(), context.getInput());
		assertEquals(List.of(stack.unit()), ((IStructuredSelection) context.getSelection()).toList());
	}

	private static String line(int layer) {
		return Integer.toString(FIRST + layer);
	}

	@Test
	void theLinkWithTheEditorCanBeCutAndIsRemembered() throws Exception {
		Workbench.openFlow();
		IViewPart view = Workbench.page().findView(GradientFlowView.ID);
		IAction link = linkAction(view);
		assertTrue(link.isChecked());
		link.setChecked(false);
		link.run();
		Workbench.page().activate(stack.editor());
		subject.setLayers(List.of(0));
		placeCaret(FIRST + 3);
		settle();
		assertEquals(List.of(0), subject.current().layers());

		Workbench.page().hideView(view);
		Workbench.openFlow();
		IAction again = linkAction(Workbench.page().findView(GradientFlowView.ID));
		assertFalse(again.isChecked());
		again.setChecked(true);
		again.run();
		Workbench.page().activate(stack.editor());
		placeCaret(FIRST + 1);
		UiLoop.await(() -> subject.current().layers().equals(List.of(1)), () -> subject.current().layers().toString());
	}

	private static IAction linkAction(IViewPart view) {
		IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
		return Stream.of(tools.getItems()).filter(ActionContributionItem.class::isInstance)
				.map(item -> ((ActionContributionItem) item).getAction())
				.filter(action -> IWorkbenchCommandConstants.NAVIGATE_TOGGLE_LINK_WITH_EDITOR.equals(action.getActionDefinitionId()))
				.findFirst().orElseThrow();
	}

	/** Longer than the workbench waits until it tells of a selection. */
	private static void settle() throws Exception {
		long end = System.currentTimeMillis() + 1500;
		UiLoop.await(() -> System.currentTimeMillis() > end, () -> "");
	}

	/** Java tells of an edit only after a pause in typing. */
	@Test
	void rowsAndLinesLeadToEachOtherRightAfterAnEdit() throws Exception {
		subject.setLayers(List.of(0));
		UiLoop.await(() -> Workbench.caretLine(stack.editor()) == FIRST, () -> "line " + Workbench.caretLine(stack.editor()));
		stack.document().replace(0, 0, "// one more line\n");
		subject.setLayers(List.of(1));
		UiLoop.await(() -> Workbench.caretLine(stack.editor()) == FIRST + 2,
				() -> "line " + Workbench.caretLine(stack.editor()));
		stack.document().replace(0, 0, "// and another\n");
		placeCaret(FIRST + 5);
		UiLoop.await(() -> subject.current().layers().equals(List.of(3)), () -> subject.current().layers().toString());
	}

	@Test
	void keysLeadFromLayerToLayer() throws Exception {
		Workbench.page().activate(stack.editor());
		placeCaret(1);
		for (int line : new int[] { FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST }) {
			execute("org.gradlens.ui.nextLayer");
			assertEquals(line, Workbench.caretLine(stack.editor()));
		}
		execute("org.gradlens.ui.previousLayer");
		assertEquals(FIRST + 3, Workbench.caretLine(stack.editor()));
		execute("org.gradlens.ui.showInFlow");
		assertEquals(List.of(3), subject.current().layers());
		assertTrue(Workbench.page().getActivePart() instanceof GradientFlowView);
	}

	@Test
	void keysLeadToLayersRightAfterAnEdit() throws Exception {
		Workbench.page().activate(stack.editor());
		stack.document().replace(0, 0, "// one more line\n");
		placeCaret(FIRST + 1);
		execute("org.gradlens.ui.nextLayer");
		assertEquals(FIRST + 2, Workbench.caretLine(stack.editor()));
		execute("org.gradlens.ui.showInFlow");
		assertEquals(List.of(1), subject.current().layers());
	}

	private static void execute(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	@Test
	void namesAndOriginsInTheConsoleAreLinks() throws Exception {
		for (String text : List.of("hidden 2", "Stack.java:" + (FIRST + 1))) {
			placeCaret(1);
			MessageConsole console = new MessageConsole("training", null);
			try (MessageConsoleStream output = console.newMessageStream()) {
				output.print("layer " + text + " is slow, Stack.java:999 is none");
			}
			UiLoop.await(() -> console.getDocument().get().endsWith("none"), () -> console.getDocument().get());
			ConsoleLinks links = new ConsoleLinks();
			links.connect(console);
			links.matchFound(new PatternMatchEvent(console, 6, text.length()));
			links.matchFound(new PatternMatchEvent(console, console.getDocument().get().indexOf("Stack.java:999"), 14));
			assertEquals(1, console.getHyperlinks().length);
			IHyperlink link = Objects.requireNonNull(console.getHyperlink(8));
			link.linkActivated();
			UiLoop.await(() -> Workbench.caretLine(stack.editor()) == FIRST + 1,
					() -> "line " + Workbench.caretLine(stack.editor()) + " of " + StackSource.PATH);
			links.disconnect();
		}
	}

	private void placeCaret(int line) throws Exception {
		stack.editor().selectAndReveal(stack.document().getLineOffset(line - 1) + stack.document().getLineLength(line - 1) - 1, 0);
	}
}

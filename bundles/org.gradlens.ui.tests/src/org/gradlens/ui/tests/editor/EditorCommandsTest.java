// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.finding.FindingsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What can be done in an editor can be found by its name in Quick Access, and done from there. */
class EditorCommandsTest {

	private static final String NEXT = "org.gradlens.ui.nextLayer";
	private static final String PREVIOUS = "org.gradlens.ui.previousLayer";
	private static final String TOGGLE = "org.gradlens.ui.toggleFigures";
	private static final Map<String, String> VIEWS = Map.of("org.gradlens.ui.showInFlow", GradientFlowView.ID,
			"org.gradlens.ui.showInFindings", FindingsView.ID, "org.gradlens.ui.showInMap", GradientMapView.ID,
			"org.gradlens.ui.showInDistributions", DistributionsView.ID, "org.gradlens.ui.showInThroughTime",
			ThroughTimeView.ID);

	private final ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
	private StackEditor stack;
	private SyntheticRun run;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("commanded");
		stack.awaitAll();
		Workbench.page().activate(stack.editor());
	}

	@AfterEach
	void closeAll() throws Exception {
		run.close();
		stack.close();
	}

	@Test
	void eachCommandCanBeFoundAndUsed() throws Exception {
		for (String id : List.of(NEXT, PREVIOUS, TOGGLE, "org.gradlens.ui.figureLength", "org.gradlens.ui.live")) {
			assertFindable(commands.getCommand(id));
		}
		for (String id : VIEWS.keySet()) {
			assertFindable(commands.getCommand(id));
		}
		Collection<?> lengths = ParameterizedCommand.generateCombinations(commands.getCommand("org.gradlens.ui.figureLength"));
		assertEquals(4, lengths.stream().map(EditorCommandsTest::name).collect(Collectors.toSet()).size(), "one for each length");
	}

	private static void assertFindable(Command command) throws Exception {
		assertTrue(command.isHandled() && command.isEnabled(), command.getId());
		assertEquals("Gradlens", command.getCategory().getName());
		assertFalse(command.getName().isBlank(), command.getId());
		assertNotNull(command.getDescription(), command.getId());
	}

	private static String name(Object command) {
		try {
			return ((ParameterizedCommand) command).getName();
		} catch (NotDefinedException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void keysLeadToTheNextAndThePreviousLayer() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		assertEquals("ALT+SHIFT+X N", String.valueOf(bindings.getBestActiveBindingFor(NEXT)));
		assertEquals("ALT+SHIFT+X P", String.valueOf(bindings.getBestActiveBindingFor(PREVIOUS)));
	}

	@Test
	void figuresAreTakenAwayAndBroughtBackAsTheyWere() throws Exception {
		execute("org.gradlens.ui.figureLength(org.gradlens.ui.figureLength.length=SHORT)");
		UiLoop.await(() -> stack.figure(StackEditor.FIRST).equals("\u03b5 1.0e-3"), () -> stack.figures().toString());
		execute(TOGGLE);
		stack.awaitLines(List.of());
		execute(TOGGLE);
		UiLoop.await(() -> stack.figure(StackEditor.FIRST).equals("\u03b5 1.0e-3"), () -> stack.figures().toString());
		execute("org.gradlens.ui.figureLength(org.gradlens.ui.figureLength.length=LONG)");
		stack.awaitAll();
	}

	@Test
	void eachViewIsOpenedOnTheLayerOfTheCaretsLine() throws Exception {
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		subject.setLinked(false);
		try {
			int layer = 0;
			for (Map.Entry<String, String> view : VIEWS.entrySet()) {
				Workbench.page().activate(stack.editor());
				layer = (layer + 1) % StackEditor.LAYERS;
				stack.editor().selectAndReveal(stack.document().getLineOffset(StackEditor.FIRST + layer - 1), 0);
				execute(view.getKey());
				assertEquals(List.of(layer), subject.current().layers());
				assertEquals(view.getValue(), Workbench.page().getActivePart().getSite().getId());
				Workbench.page().hideView(Workbench.page().findView(view.getValue()));
			}
		} finally {
			subject.setLinked(true);
		}
	}

	private void execute(String serialized) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(commands.deserialize(serialized), null);
		UiLoop.flush();
	}
}

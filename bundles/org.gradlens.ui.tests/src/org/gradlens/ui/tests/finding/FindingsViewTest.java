// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.ui.internal.finding.FindingsView;
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.preferences.ThresholdTable;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found of a run is told, explained and marked, as real runs go on in the workbench. */
class FindingsViewTest {

	private static final int HIDDEN = 8;
	private static final int STEPS = 120;

	private final List<Run> runs = new ArrayList<>();
	private ErrorLog errors;
	private JavaProjectFixture project;
	private IFile file;
	private IViewPart view;
	private Composite area;

	@BeforeEach
	void openView() throws Exception {
		errors = new ErrorLog();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		project = new JavaProjectFixture("findings");
		file = project.addSource(StackSource.PATH, StackSource.of(HIDDEN));
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
		view = Workbench.page().showView(FindingsView.ID);
		area = (Composite) view.getSite().getService(MPart.class).getWidget();
		UiLoop.flush();
	}

	@AfterEach
	void closeAll() throws Exception {
		// else their marks would stand in the next test's source, which is the same
		Gradlens.runs().delete(runs).makeFinal();
		Workbench.page().hideView(view);
		Workbench.closeAll();
		project.close();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void findingIsExplainedAndLeadsToItsLine() throws Exception {
		try (SyntheticRun run = train(0.1, i -> 2.3)) {
			awaitFinding(Rule.VANISHING_ERROR_SIGNAL);
			TreeItem item = tree().getItem(0);
			assertEquals(List.of(Rule.VANISHING_ERROR_SIGNAL.title(), "hidden 1", Integer.toString(StackSource.FIRST_LAYER_LINE)),
					List.of(item.getText(0), item.getText(1), item.getText(2)));
			String explained = explanation().getText();
			assertTrue(explained.contains(Rule.VANISHING_ERROR_SIGNAL.explanation()), explained);
			assertTrue(explained.contains("WeightInit"), explained);

			tree().setSelection(item);
			tree().setFocus();
			Event open = new Event();
			open.item = item;
			tree().notifyListeners(SWT.DefaultSelection, open);
			UiLoop.await(() -> Workbench.page().getActiveEditor() instanceof ITextEditor editor
					&& Workbench.caretLine(editor) == StackSource.FIRST_LAYER_LINE, () -> "no editor at the line");
		}
	}

	@Test
	void layersThatAFindingIsAboutCarryItsSign() throws Exception {
		Tree flow = Workbench.table(Workbench.openFlow());
		try (SyntheticRun run = train(0.1, i -> 2.3)) {
			UiLoop.await(() -> flow.getItemCount() > HIDDEN && flow.getItem(0).getText().startsWith("\u2715 hidden 1"),
					() -> List.of(flow.getItems()).toString());
			assertEquals("hidden 3  Dense", flow.getItem(2).getText());
			LayerFinding finding = LayerFinding.of(run.run(), 0, 0).get(0);
			assertEquals(Rule.VANISHING_ERROR_SIGNAL, finding.rule());
			assertTrue(finding.text().contains("First to try"), finding::text);
			assertEquals(List.of(), LayerFinding.of(run.run(), 0, 2));
		}
	}

	@Test
	void findingsAreCopiedAsText() throws Exception {
		try (SyntheticRun run = train(0.1, i -> 2.3)) {
			awaitFinding(Rule.VANISHING_ERROR_SIGNAL);
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			String copied = (String) clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			assertTrue(copied.startsWith(Rule.VANISHING_ERROR_SIGNAL.title()), copied);
			assertTrue(copied.contains("hidden 1"), copied);
		}
	}

	@Test
	void healthyRunSaysWhatWasChecked() throws Exception {
		try (SyntheticRun run = train(0.95, i -> 2.3 * Math.exp(-i / 40.0))) {
			run.finish(RunState.COMPLETED, "Completed.");
			UiLoop.await(() -> texts().contains("Nothing found in " + STEPS + " iterations"), this::texts);
			assertTrue(texts().contains(Rule.DEAD_UNITS.title()), texts());
		}
	}

	@Test
	void problemIsMarkedAtItsLineAndGoesWithTheRun() throws Exception {
		SyntheticRun run = train(0.1, i -> 2.3);
		run.finish(RunState.COMPLETED, "Completed.");
		UiLoop.await(() -> marked().contains(Rule.VANISHING_ERROR_SIGNAL.id() + " at " + StackSource.FIRST_LAYER_LINE),
				() -> run.run().findings().toString());
		Gradlens.runs().delete(List.of(run.run())).makeFinal();
		UiLoop.await(() -> marked().isEmpty(), () -> "still marked");
	}

	@Test
	void theSourceIsMarkedWithWhatTheViewIsPinnedTo() throws Exception {
		SyntheticRun ill = train(0.1, i -> 2.3);
		ill.finish(RunState.COMPLETED, "Completed.");
		awaitFinding(Rule.VANISHING_ERROR_SIGNAL);
		IAction pin = Stream.of(view.getViewSite().getActionBars().getToolBarManager().getItems())
				.filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
				.filter(PinAction.class::isInstance).findFirst().orElseThrow();
		pin.setChecked(true);
		pin.run();
		SyntheticRun well = train(0.95, i -> 2.3 * Math.exp(-i / 40.0));
		well.finish(RunState.COMPLETED, "Completed.");
		UiLoop.await(() -> well.run().findings().isPresent() && !marked().isEmpty(), () -> "not marked");
		pin.setChecked(false);
		pin.run();
		UiLoop.await(() -> marked().isEmpty(), () -> "still marked");
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).choose(ill.run());
		UiLoop.await(() -> !marked().isEmpty(), () -> "not marked");
	}

	@Test
	void aQuickFixLeadsToTheExplanation() throws Exception {
		SyntheticRun run = train(0.1, i -> 2.3);
		run.finish(RunState.COMPLETED, "Completed.");
		UiLoop.await(() -> !marked().isEmpty(), () -> "not marked");
		IMarker marker = Stream.of(file.findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_ZERO))
				.filter(each -> each.getAttribute(FindingMarker.RULE, "").equals(Rule.VANISHING_ERROR_SIGNAL.id())).findFirst()
				.orElseThrow();
		awaitFinding(Rule.VANISHING_ERROR_SIGNAL);
		tree().setSelection(tree().getItem(0).getItem(0));
		IMarkerResolution[] offered = IDE.getMarkerHelpRegistry().getResolutions(marker);
		assertEquals(1, offered.length);
		offered[0].run(marker);
		UiLoop.await(() -> tree().getSelection()[0].getText().equals(Rule.VANISHING_ERROR_SIGNAL.title()),
				() -> List.of(tree().getSelection()).toString());
	}

	@Test
	void thresholdsShowTheirDefaultsAndKeepOwnValues() {
		Shell shell = new Shell(Display.getCurrent());
		try {
			ThresholdTable table = new ThresholdTable(new Composite(shell, SWT.NONE), Threshold::defaultValue, () -> {
			});
			table.setOwn(Map.of(Threshold.DEAD_WARNING, 0.25));
			TreeItem rule = List.of(table.viewer().getTree().getItems()).stream()
					.filter(item -> item.getText().equals(Rule.DEAD_UNITS.title())).findFirst().orElseThrow();
			TreeItem warning = rule.getItem(0);
			assertEquals(List.of(Threshold.DEAD_WARNING.title(), "0.25", "0.5"),
					List.of(warning.getText(0), warning.getText(1), warning.getText(2)));
			assertEquals(Map.of(Threshold.DEAD_WARNING, 0.25), table.own());
		} finally {
			shell.dispose();
		}
	}

	/** A run in which the error signal is multiplied by a factor from each layer to the one below. */
	private SyntheticRun train(double factor, IntToDoubleFunction loss) throws Exception {
		SyntheticNetwork network = SyntheticNetwork.onLines(HIDDEN + 1, StackSource.CLASS_NAME, StackSource.FIRST_LAYER_LINE);
		SyntheticRun run = new SyntheticRun("found", project.name()).start().say(network.declaration());
		runs.add(run.run());
		IntToDoubleFunction epsilon = network.falling(0.087, factor);
		for (int i = 0; i < STEPS; i++) {
			run.say(network.step(i, epsilon, loss.applyAsDouble(i)));
		}
		return run;
	}

	private void awaitFinding(Rule rule) throws Exception {
		UiLoop.await(() -> tree().isVisible() && tree().getItemCount() > 0
				&& tree().getItem(0).getText().equals(rule.title()), this::texts);
	}

	private List<String> marked() throws Exception {
		return Stream.of(file.findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_ZERO)).map(
				marker -> marker.getAttribute(FindingMarker.RULE, "") + " at " + marker.getAttribute(IMarker.LINE_NUMBER, 0))
				.toList();
	}

	private String texts() {
		return Widgets.texts(area).toString();
	}

	private Tree tree() {
		return find(Tree.class);
	}

	private StyledText explanation() {
		return find(StyledText.class);
	}

	private <T extends Control> T find(Class<T> kind) {
		return Widgets.below(area).stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}
}

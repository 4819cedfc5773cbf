// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.runs.ExportRunsWizard;
import org.gradlens.ui.internal.runs.ImportRunsWizard;
import org.gradlens.ui.internal.runs.RunLogLauncher;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

	@TempDir
	private Path directory;

	private final ErrorLog errors = new ErrorLog();
	private Path file;

	@BeforeEach
	void writeLog() throws Exception {
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		SyntheticNetwork network = SyntheticNetwork.onLines(4, "demo.Absent", 7);
		file = directory.resolve("elsewhere.gradlens");
		try (RunLogWriter log = RunLogWriter.create(file)) {
			log.append(new RunStarted("demo.Absent", Instant.now(), Long.MAX_VALUE, Map.of()));
			log.append(network.declaration());
			log.append(network.step(0, network.falling(1, 0.5)));
		}
	}

	@AfterEach
	void forgetRuns() throws Exception {
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
		Workbench.closeAll();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void aRunLogOpensInTheViews() throws Exception {
		IEditorDescriptor editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor("any.gradlens",
				Platform.getContentTypeManager().findContentTypeFor("any.gradlens"));
		assertEquals("org.gradlens.ui.runLog", editor.getId());
		new RunLogLauncher().open(IPath.fromPath(file));
		WindowSubject subject = WindowSubject.of(Workbench.page().getWorkbenchWindow());
		UiLoop.await(() -> subject.current().run().map(Run::log).equals(Optional.of(file))
				&& Workbench.page().getActivePart() instanceof GradientFlowView, () -> "no view of the run");
		Run run = subject.current().run().orElseThrow();
		assertEquals("elsewhere", run.name());
		UiLoop.await(() -> run.state().isOver(), run.state()::toString);
	}

	@Test
	void importsAndExportsByWizard() throws Exception {
		ImportRunsWizard imports = new ImportRunsWizard();
		imports.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		inWizard(imports, dialog -> {
			Button finish = Widgets.button(dialog.getShell(), "Finish");
			assertTrue(!finish.isEnabled(), "nothing is chosen");
			Widgets.labelled(dialog.getShell(), "Run logs:", Text.class).setText(file.toString());
			Widgets.press(dialog.getShell(), "Finish");
		});
		UiLoop.await(() -> Gradlens.runs().newest().filter(run -> run.state().isOver()).isPresent(), () -> "no run");
		Run run = Gradlens.runs().newest().orElseThrow();
		assertTrue(run.log().startsWith(run.directory()), run.log()::toString);

		ExportRunsWizard exports = new ExportRunsWizard();
		exports.init(PlatformUI.getWorkbench(), new StructuredSelection(run));
		inWizard(exports, dialog -> {
			Widgets.labelled(dialog.getShell(), "To folder:", Text.class).setText(directory.toString());
			Widgets.press(dialog.getShell(), "Finish");
		});
		// what is there already is not written over
		Path exported = directory.resolve("elsewhere-2.gradlens");
		UiLoop.await(() -> Files.exists(exported) && Files.size(exported) == Files.size(file), () -> "no file");
		assertEquals(-1, Files.mismatch(file, exported));
	}

	@Test
	void aLogIsDroppedOnTheViewAndDraggedOutOfIt() throws Exception {
		IViewPart view = Workbench.page().showView(RunsView.ID);
		try {
			Composite pages = dropped(view);
			DropTargetEvent drop = dragged(DropTargetEvent.class);
			drop.data = new String[] { file.toString() };
			drop.detail = DND.DROP_COPY;
			((DropTarget) pages.getData(DND.DROP_TARGET_KEY)).getDropListeners()[0].drop(drop);
			UiLoop.await(() -> Gradlens.runs().newest().filter(run -> run.state().isOver()).isPresent(), () -> "no run");
			Run run = Gradlens.runs().newest().orElseThrow();
			assertTrue(run.log().startsWith(run.directory()), "not copied: " + run.log());

			Tree tree = Workbench.table(pages);
			UiLoop.await(() -> tree.getItemCount() == 1 && tree.getSelectionCount() == 1, () -> "not selected");
			DragSourceEvent drag = dragged(DragSourceEvent.class);
			((DragSource) PaintedRows.of(tree).canvas().getData(DND.DRAG_SOURCE_KEY)).getDragListeners()[0].dragSetData(drag);
			Path out = Path.of(((String[]) drag.data)[0]);
			assertEquals("elsewhere.gradlens", out.getFileName().toString());
			assertEquals(-1, Files.mismatch(file, out));
		} finally {
			Workbench.page().hideView(view);
		}
	}

	/** The control of the view that takes what is dropped. */
	private static Composite dropped(IViewPart view) {
		Composite area = (Composite) view.getSite().getService(MPart.class).getWidget();
		return Widgets.below(area).stream().filter(control -> control.getData(DND.DROP_TARGET_KEY) != null)
				.map(Composite.class::cast).findFirst().orElseThrow();
	}

	/** An event of a drag, which SWT makes of one that nobody else can make. */
	private static <E> E dragged(Class<E> kind) throws ReflectiveOperationException {
		Constructor<?> raw = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, kind.getClassLoader()).getDeclaredConstructor();
		raw.setAccessible(true);
		Event inner = (Event) raw.newInstance();
		inner.widget = Workbench.page().getWorkbenchWindow().getShell();
		Constructor<E> constructor = kind.getDeclaredConstructor(inner.getClass());
		constructor.setAccessible(true);
		return constructor.newInstance(inner);
	}

	@Test
	void howManyRunsAreKeptIsAPreference() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
				Workbench.page().getWorkbenchWindow().getShell(), "org.gradlens.ui.preferences",
				new String[] { "org.gradlens.ui.preferences" }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			Text kept = Widgets.labelled(dialog.getShell(), "Number of runs to keep:", Text.class);
			assertEquals("20", kept.getText());
			kept.setText("7");
			Widgets.press(dialog.getShell(), "Apply and Close");
			assertEquals(7, CorePreferences.runsKept());
		} finally {
			dialog.close();
			Platform.getPreferencesService().getRootNode().node("instance/org.gradlens.core")
					.remove(CorePreferences.RUNS_KEPT);
		}
	}

	private interface Use {
		void use(WizardDialog dialog);
	}

	private static void inWizard(Wizard wizard, Use use) {
		WizardDialog dialog = new WizardDialog(Workbench.page().getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			use.use(dialog);
		} finally {
			dialog.close();
		}
	}
}

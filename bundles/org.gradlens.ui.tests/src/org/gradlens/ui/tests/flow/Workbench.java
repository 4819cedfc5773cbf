// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;

/** The workbench's page as a user handles it. */
public final class Workbench {

	private Workbench() {
	}

	/** The page. */
	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** Opens the Gradient Flow view and returns the widget that holds it. */
	public static Composite openFlow() throws Exception {
		IViewPart view = page().showView(GradientFlowView.ID);
		Composite area = (Composite) view.getSite()
				.getService(MPart.class).getWidget();
		UiLoop.flush();
		return area;
	}

	/** Closes the Gradient Flow view and all editors, and waits until nothing reads their projects any more. */
	public static void closeAll() throws Exception {
		IViewPart view = page().findView(GradientFlowView.ID);
		if (view != null) {
			page().hideView(view);
		}
		JavaEditors.closeAll(page());
		UiLoop.flush();
		UiLoop.await(() -> readers().isEmpty(), () -> "still running: " + readers());
	}

	private static List<Job> readers() {
		Set<String> names = Set.of(Messages.GradientFlowView_name, Messages.EditorLink_name, Messages.LayerMiningProvider_job);
		return Stream.of(Job.getJobManager().find(null)).filter(job -> job.getState() == Job.RUNNING)
				.filter(job -> names.contains(job.getName())).toList();
	}

	/** Executes a command in a view, as its key or the main menu does. */
	public static void command(IViewPart view, String id) throws Exception {
		page().activate(view);
		UiLoop.flush();
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
	}

	/** Opens the Java editor on a file. */
	public static ITextEditor open(IFile file) throws Exception {
		return (ITextEditor) JavaUI.openInEditor(JavaCore.createCompilationUnitFrom(file), true, false);
	}

	/** The editor's document. */
	public static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** The caret's line, counted from 1. */
	public static int caretLine(ITextEditor editor) {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() + 1;
	}

	/** The table of layers. */
	public static Tree table(Composite area) {
		for (Control control : Widgets.below(area)) {
			if (control instanceof Tree table) {
				return table;
			}
		}
		return fail("no table in " + Widgets.texts(area));
	}

	/** The texts of a row. */
	public static List<String> row(Tree table, int index) {
		return IntStream.range(0, table.getColumnCount()).mapToObj(table.getItem(index)::getText).toList();
	}
}

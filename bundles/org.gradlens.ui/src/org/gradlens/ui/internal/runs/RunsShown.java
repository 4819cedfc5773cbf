// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.selection.WindowSubject;

/** Lets a window's views show a run. */
final class RunsShown {

	private RunsShown() {
	}

	/**
	 * Chooses the run and brings the Gradient Flow view to the top.
	 *
	 * @throws PartInitException when the view cannot be opened
	 */
	static void show(IWorkbenchPage page, Run run) throws PartInitException {
		WindowSubject subject = WindowSubject.of(page.getWorkbenchWindow());
		if (!subject.current().run().filter(run::equals).isPresent()) {
			subject.choose(run);
		}
		page.showView(GradientFlowView.ID);
	}
}

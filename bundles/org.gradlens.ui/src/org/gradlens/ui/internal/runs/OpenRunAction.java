// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Brings the Gradient Flow view with a run to the top. */
final class OpenRunAction extends RunAction {

	private final IWorkbenchPage page;

	OpenRunAction(SelectedRuns selection, IWorkbenchPage page) {
		super(Messages.OpenRunAction_name, selection);
		this.page = page;
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1;
	}

	@Override
	void run(List<Run> runs) throws CoreException {
		RunsShown.show(page, runs.get(0));
	}
}

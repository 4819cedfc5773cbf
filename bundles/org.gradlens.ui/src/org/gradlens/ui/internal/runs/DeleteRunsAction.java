// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Deletes runs that are over, without asking: it can be undone. */
final class DeleteRunsAction extends RunAction {

	DeleteRunsAction(SelectedRuns selection) {
		super(Messages.DeleteRunsAction_name, selection);
		setActionDefinitionId(IWorkbenchCommandConstants.EDIT_DELETE);
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_TOOL_DELETE));
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty() && runs.stream().allMatch(run -> run.state().isOver());
	}

	@Override
	void run(List<Run> runs) throws ExecutionException {
		perform(new DeleteOperation(runs));
	}
}

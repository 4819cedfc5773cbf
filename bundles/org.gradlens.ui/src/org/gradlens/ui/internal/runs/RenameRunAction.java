// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Gives a run another name. */
final class RenameRunAction extends RunAction {

	RenameRunAction(SelectedRuns selection) {
		super(Messages.RenameRunAction_name, selection);
		setActionDefinitionId(IWorkbenchCommandConstants.FILE_RENAME);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1;
	}

	@Override
	void run(List<Run> runs) throws ExecutionException {
		InputDialog dialog = new InputDialog(shell(), Messages.RenameRunAction_title, Messages.RenameRunAction_message,
				runs.get(0).name(), text -> text.isBlank() ? Messages.RenameRunAction_empty : null);
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue().strip();
			perform(new RemarkOperation(Messages.RenameRunAction_title, runs, remarks -> remarks.withName(name)));
		}
	}
}

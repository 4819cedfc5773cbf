// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Changes the words by which runs are found again. */
final class TagRunsAction extends RunAction {

	TagRunsAction(SelectedRuns selection) {
		super(Messages.TagRunsAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty();
	}

	@Override
	void run(List<Run> runs) throws ExecutionException {
		InputDialog dialog = new InputDialog(shell(), Messages.TagRunsAction_title, Messages.TagRunsAction_message,
				RunCellText.tags(runs.get(0)), null);
		if (dialog.open() == Window.OK) {
			List<String> tags = List.of(dialog.getValue().split(",")); //$NON-NLS-1$
			perform(new RemarkOperation(Messages.TagRunsAction_title, runs, remarks -> remarks.withTags(tags)));
		}
	}
}

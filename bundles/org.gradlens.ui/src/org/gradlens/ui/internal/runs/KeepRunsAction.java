// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Keeps runs however many follow, or lets them go with the others. */
final class KeepRunsAction extends RunAction {

	KeepRunsAction(SelectedRuns selection) {
		super(Messages.KeepRunsAction_name, AS_CHECK_BOX, selection);
		setToolTipText(Messages.KeepRunsAction_toolTip);
	}

	@Override
	boolean suits(List<Run> runs) {
		setChecked(!runs.isEmpty() && areKept(runs));
		return !runs.isEmpty();
	}

	private static boolean areKept(List<Run> runs) {
		return runs.stream().allMatch(run -> run.remarks().kept());
	}

	@Override
	void run(List<Run> runs) throws ExecutionException {
		boolean keep = !areKept(runs);
		perform(new RemarkOperation(Messages.KeepRunsAction_operation, runs, remarks -> remarks.withKept(keep)));
		setChecked(keep);
	}
}

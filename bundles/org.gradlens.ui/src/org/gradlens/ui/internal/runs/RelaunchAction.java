// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.launch.RunLaunch;

/** Launches again what a run was a run of, with the launch configuration and the source as they are now. */
final class RelaunchAction extends RunAction {

	RelaunchAction(SelectedRuns selection) {
		super(Messages.RelaunchAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1 && RunLaunch.configuration(runs.get(0)).isPresent();
	}

	@Override
	void run(List<Run> runs) {
		RunLaunch.configuration(runs.get(0))
				.ifPresent(configuration -> DebugUITools.launch(configuration, ILaunchManager.RUN_MODE));
	}
}

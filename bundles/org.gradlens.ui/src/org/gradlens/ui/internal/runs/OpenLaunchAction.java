// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.launch.RunLaunch;

/** Opens the launch configuration of a run. */
final class OpenLaunchAction extends RunAction {

	OpenLaunchAction(SelectedRuns selection) {
		super(Messages.OpenLaunchAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1 && RunLaunch.configuration(runs.get(0)).isPresent();
	}

	@Override
	void run(List<Run> runs) {
		RunLaunch.configuration(runs.get(0)).ifPresent(configuration -> DebugUITools.openLaunchConfigurationDialog(
				shell(), configuration, IDebugUIConstants.ID_RUN_LAUNCH_GROUP, null));
	}
}

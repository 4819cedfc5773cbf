// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.gradlens.core.internal.launch.RunStop;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Ends the training JVMs of runs. */
final class StopRunsAction extends RunAction {

	StopRunsAction(SelectedRuns selection) {
		super(Messages.StopRunsAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty() && runs.stream().noneMatch(run -> run.state().isOver());
	}

	@Override
	void run(List<Run> runs) {
		Job job = Job.create(Messages.StopRunsAction_job, (ICoreRunnable) monitor -> {
			for (Run run : runs) {
				RunStop.stop(run);
			}
		});
		job.schedule();
	}
}

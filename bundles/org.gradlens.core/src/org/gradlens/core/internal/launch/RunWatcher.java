// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.model.IProcess;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.internal.control.RunControls;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunStore;

/** Ends a run when its training JVM has ended. */
public final class RunWatcher implements IDebugEventSetListener {

	private final RunStore runs;
	private final RunControls controls;

	/**
	 * Watches over the runs of a store.
	 *
	 * @param controls the channels to be closed with the runs
	 */
	public RunWatcher(RunStore runs, RunControls controls) {
		this.runs = runs;
		this.controls = controls;
	}

	@Override
	public void handleDebugEvents(DebugEvent[] events) {
		for (DebugEvent event : events) {
			if (event.getKind() == DebugEvent.TERMINATE && event.getSource() instanceof IProcess process) {
				run(process).ifPresent(run -> finish(run, process));
			}
		}
	}

	private Optional<Run> run(IProcess process) {
		String id = process.getLaunch().getAttribute(ExperimentAttributes.RUN);
		return runs.runs().stream().filter(run -> run.id().equals(id)).findFirst();
	}

	/** In a job of its own, since the rest of the log is read first. */
	private void finish(Run run, IProcess process) {
		controls.close(run);
		Job job = Job.createSystem(Messages.RunWatcher_finish,
				(ICoreRunnable) monitor -> runs.finish(run, verdict(process)));
		job.schedule();
	}

	private static RunVerdict verdict(IProcess process) throws DebugException {
		return new RunVerdict(OptionalInt.of(process.getExitValue()),
				Boolean.parseBoolean(process.getAttribute(TrainingProcess.STOP_REQUESTED)));
	}

	/** Takes up the runs of earlier sessions, in the background. */
	public void restore() {
		Job job = Job.createSystem(Messages.RunWatcher_restore, (ICoreRunnable) monitor -> runs.restore());
		job.schedule();
	}
}

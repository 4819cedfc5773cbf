// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;


import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Progress;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.ProgressText;

/**
 * The progress of a run in the status line and the Progress view, until the run is over. It holds no thread: it reports
 * when the run has changed. Cancelling it terminates the launch.
 */
public final class TrainingJob extends Job {

	private static final int WORK = 1000;
	private static final long INTERVAL_NANOS = 250_000_000L;

	private final Run run;
	private final ILaunch launch;
	private final RunListener listener = new RunListener() {

		@Override
		public void runChanged(Run changed) {
			if (changed == run) {
				report();
			}
		}
	};
	private @Nullable IProgressMonitor monitor;
	private long reportedAt = System.nanoTime() - INTERVAL_NANOS;
	private boolean begun;
	private int worked;
	private boolean over;

	/** The progress of a run that a launch began. */
	public TrainingJob(Run run, ILaunch launch) {
		super(NLS.bind(Messages.TrainingJob_name, run.name()));
		this.run = run;
		this.launch = launch;
	}

	@Override
	protected IStatus run(IProgressMonitor jobMonitor) {
		synchronized (this) {
			monitor = jobMonitor;
		}
		Gradlens.runs().addListener(listener);
		report();
		return Job.ASYNC_FINISH;
	}

	private void report() {
		if (run.state().isOver()) {
			finish();
		} else {
			run.progress().ifPresent(this::report);
		}
	}

	private void finish() {
		synchronized (this) {
			if (over) {
				return;
			}
			over = true;
			monitor.done();
		}
		Gradlens.runs().removeListener(listener);
		done(Status.OK_STATUS);
	}

	private synchronized void report(Progress progress) {
		long now = System.nanoTime();
		if (over || now - reportedAt < INTERVAL_NANOS) {
			return;
		}
		reportedAt = now;
		if (!begun) {
			begun = true;
			boolean planned = progress.epochs().isPresent() || progress.fraction().isPresent();
			monitor.beginTask(getName(), planned ? WORK : IProgressMonitor.UNKNOWN);
		}
		monitor.subTask(ProgressText.of(progress));
		int done = (int) (WORK * progress.fraction().orElse(0));
		if (done > worked) {
			monitor.worked(done - worked);
			worked = done;
		}
	}

	@Override
	protected void canceling() {
		Job termination = Job.createSystem(NLS.bind(Messages.TrainingJob_terminating, run.name()), ignored -> {
			launch.terminate();
		});
		termination.schedule();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == TrainingJob.class;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.RunLogReader;

/** Judges runs that are over from the whole of their logs, one after the other in the background. */
public final class LogJudgements {

	/** Several changes at once, as of a page of preferences, make one judgement. */
	private static final long DELAY_MILLIS = 100;

	private final Function<Run, Thresholds> thresholds;
	private final Consumer<Run> found;
	private final Map<Run, Job> jobs = new ConcurrentHashMap<>();
	private final ISchedulingRule oneAtATime = new ISchedulingRule() {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	/** @param found told after a run's findings have changed */
	public LogJudgements(Function<Run, Thresholds> thresholds, Consumer<Run> found) {
		this.thresholds = thresholds;
		this.found = found;
	}

	/** Judges a run, or judges it anew, soon. */
	public void later(Run run) {
		jobs.computeIfAbsent(run, this::job).schedule(DELAY_MILLIS);
	}

	/** Judges a run no more, which is no longer there. */
	public void forget(Run run) {
		Job job = jobs.remove(run);
		if (job != null) {
			job.cancel();
		}
	}

	private Job job(Run run) {
		Job job = Job.createSystem(Messages.LogJudgements_name, monitor -> {
			judge(run, monitor);
		});
		job.setPriority(Job.DECORATE);
		job.setRule(oneAtATime);
		return job;
	}

	private void judge(Run run, IProgressMonitor monitor) {
		RunJudge judge = new RunJudge(run, thresholds);
		try (RunLogReader reader = RunLogReader.open(run.log())) {
			reader.readRemaining(message -> {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				judge.accept(message);
			});
		} catch (NoSuchFileException e) {
			// its training JVM ended before it wrote anything: there is nothing to find
		} catch (IOException e) {
			ILog.of(LogJudgements.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, run.log()));
		}
		if (judge.judge()) {
			found.accept(run);
		}
	}
}

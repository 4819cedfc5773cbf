// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogFollower;

/** A run under way: lets it know what its log says, on a thread of its own, and in a job what is found in it. */
public final class FollowedRun implements RunLogFollower.Listener, Closeable {

	/** How long a judgement holds: findings need not be newer than one can read them. */
	private static final long PERIOD_MILLIS = 1000;

	private final Run run;
	private final RunJudge judge;
	private final Consumer<Run> changed;
	private final Consumer<Run> found;
	private final RunLogFollower follower;
	private final Job judgement = Job.createSystem(Messages.LogJudgements_name, monitor -> {
		judge();
	});

	/**
	 * Follows a run until it is closed.
	 *
	 * @param changed told after the run has taken in messages
	 * @param found told after the run's findings have changed
	 */
	public FollowedRun(Run run, Function<Run, Thresholds> thresholds, Consumer<Run> changed, Consumer<Run> found) {
		this.run = run;
		this.changed = changed;
		this.found = found;
		judge = new RunJudge(run, thresholds);
		judgement.setPriority(Job.DECORATE);
		follower = new RunLogFollower(run.log(), this);
	}

	@Override
	public void received(Message message) {
		run.received(message);
		judge.accept(message);
	}

	@Override
	public void caughtUp() {
		changed.accept(run);
		// has no effect while one is due already, so that the last messages before a pause are judged, too
		judgement.schedule(PERIOD_MILLIS);
	}

	private void judge() {
		if (judge.judge()) {
			found.accept(run);
		}
	}

	@Override
	public void restarted() {
		judge.restart();
	}

	@Override
	public void failed(IOException problem) {
		ILog.of(FollowedRun.class).error(problem.getMessage(), problem);
	}

	/** Returns when all that the log holds was taken in and judged. */
	@Override
	public void close() {
		follower.close();
		judgement.cancel();
		judge();
	}
}

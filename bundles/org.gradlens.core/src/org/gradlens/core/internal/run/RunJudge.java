// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.Message;

/** Lets a run know what is found of it. A rule that fails ends the judgement, not the run. May be used from any thread. */
final class RunJudge {

	private final Run run;
	private final Function<Run, Thresholds> thresholds;
	/** Made for the first message: what the launch says is recorded by then. */
	private @Nullable Diagnosis diagnosis;
	private boolean failed;

	RunJudge(Run run, Function<Run, Thresholds> thresholds) {
		this.run = run;
		this.thresholds = thresholds;
	}

	/** Takes in the next message of the run. */
	synchronized void accept(Message message) {
		guarded(() -> diagnosis().accept(message));
	}

	/** Begins anew: the messages so far are void. */
	synchronized void restart() {
		diagnosis = null;
	}

	/** Lets the run know the findings by now; tells whether they are other ones than before. */
	synchronized boolean judge() {
		boolean[] changed = new boolean[1];
		guarded(() -> changed[0] = run.found(diagnosis().findings()));
		return changed[0];
	}

	private Diagnosis diagnosis() {
		Diagnosis known = diagnosis;
		if (known == null) {
			known = new Diagnosis(thresholds.apply(run));
			diagnosis = known;
		}
		return known;
	}

	private void guarded(Runnable work) {
		if (failed) {
			return;
		}
		try {
			work.run();
		} catch (RuntimeException e) {
			failed = true;
			ILog.of(RunJudge.class).log(CoreStatus.RUN_NOT_JUDGED.toStatus(e, run.name()));
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;

/**
 * Tells what became of a run, from what its log says and how its JVM ended.
 *
 * @param exitCode the JVM's exit code; empty when nobody was there to see it
 * @param stopRequested whether the user asked for the end
 */
public record RunVerdict(OptionalInt exitCode, boolean stopRequested) implements Function<Run, Outcome> {

	/** The verdict on a run that was launched in an earlier session of the IDE. */
	public static final RunVerdict UNSEEN = new RunVerdict(OptionalInt.empty(), false);

	@Override
	public Outcome apply(Run run) {
		if (stopRequested) {
			return stopped(Messages.RunVerdict_stopped);
		}
		Optional<RunEnded> end = run.end();
		if (end.filter(ended -> ended.reason() == RunEnded.Reason.NON_FINITE_LOSS).isPresent()) {
			return stopped(NLS.bind(Messages.RunVerdict_nonFiniteLoss, end.get().iterations()));
		}
		if (end.filter(ended -> ended.reason() == RunEnded.Reason.STOP_REQUESTED).isPresent()) {
			return stopped(NLS.bind(Messages.RunVerdict_stoppedAfterStep, end.get().iterations()));
		}
		Optional<Signal> signal = signal();
		if (signal.filter(Signal::isRequest).isPresent()) {
			return stopped(NLS.bind(Messages.RunVerdict_stoppedBySignal, signal.get()));
		}
		if (run.failure().isPresent()) {
			return failed(describe(run.failure().get()));
		}
		if (end.isPresent() && exitCode.orElse(0) == 0) {
			return new Outcome(RunState.COMPLETED, completion(end.get()));
		}
		return failed(howItDied(run, signal));
	}

	private static String completion(RunEnded end) {
		return end.iterations() == 0 ? Messages.RunVerdict_nothingTrained
				: NLS.bind(Messages.RunVerdict_completed, end.iterations());
	}

	private String howItDied(Run run, Optional<Signal> signal) {
		Optional<CrashReport> crash = CrashReport.of(run);
		if (crash.isPresent()) {
			return NLS.bind(crash.get().outOfMemory() ? Messages.RunVerdict_systemOutOfMemory
					: Messages.RunVerdict_crashed, crash.get().file());
		}
		if (signal.isPresent()) {
			return NLS.bind(signal.get() == Signal.SIGKILL ? Messages.RunVerdict_killed : Messages.RunVerdict_signal,
					signal.get());
		}
		if (run.started().isEmpty()) {
			if (exitCode.orElse(1) == 0) {
				return Messages.RunVerdict_nothingRecorded;
			}
			return exitCode.isPresent() ? NLS.bind(Messages.RunVerdict_notStarted, exitCode.getAsInt())
					: Messages.RunVerdict_notStartedUnseen;
		}
		return exitCode.isPresent() ? NLS.bind(Messages.RunVerdict_exitCode, exitCode.getAsInt())
				: Messages.RunVerdict_diedUnseen;
	}

	private static String describe(RunFailed failure) {
		String type = failure.exceptionType().substring(failure.exceptionType().lastIndexOf('.') + 1);
		String exception = failure.message().isEmpty() ? type : type + ": " + failure.message(); //$NON-NLS-1$
		String located = failure.userFrames().isEmpty() ? exception
				: NLS.bind(Messages.RunVerdict_exceptionAt, exception, failure.userFrames().get(0).location());
		if (!failure.outOfMemory()) {
			return located;
		}
		return NLS.bind(isOfEngine(failure) ? Messages.RunVerdict_engineOutOfMemory : Messages.RunVerdict_heapOutOfMemory,
				located);
	}

	/** Whether it was the engine's native memory that ran out; its library words its errors in bytes. */
	private static boolean isOfEngine(RunFailed failure) {
		return failure.message().contains("Bytes") || failure.message().contains("allocate"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Optional<Signal> signal() {
		return Platform.OS_WIN32.equals(Platform.getOS()) || exitCode.isEmpty() ? Optional.empty()
				: Signal.ofExitCode(exitCode.getAsInt());
	}

	private static Outcome stopped(String sentence) {
		return new Outcome(RunState.STOPPED, sentence);
	}

	private static Outcome failed(String sentence) {
		return new Outcome(RunState.FAILED, sentence);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.live;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.probe.ProbeTimes;
import org.gradlens.ui.internal.Messages;

/** What is said of an experiment's Live Gradients. */
public final class LiveText {

	private LiveText() {
	}

	/** What a probe is called: of the source as it stands, or as it was; empty for a run that is no probe. */
	public static Optional<String> title(Run run) {
		return Gradlens.live().of(run).map(live -> NLS.bind(isOld(run)
				? Messages.LiveText_titleBefore : Messages.LiveText_title, run.name()));
	}

	/** Whether a probe is not of the source as it stands. */
	public static boolean isOld(Run run) {
		return Gradlens.live().of(run)
				.filter(live -> !live.problem().isEmpty() || !live.latest().equals(Optional.of(run))).isPresent();
	}

	/** What the Live Gradients of a run's experiment are at, or why its figures are old; empty when they are off. */
	public static Optional<String> status(Run run) {
		return Gradlens.live().of(run.launch()).map(LiveText::status);
	}

	private static String taken(ProbeTimes times) {
		return NLS.bind(Messages.LiveText_taken, TimeUnit.NANOSECONDS.toMillis(times.answered()));
	}

	private static String status(LiveExperiment live) {
		if (!live.problem().isEmpty()) {
			return NLS.bind(Messages.LiveText_problem, live.problem());
		}
		return switch (live.state()) {
		case STARTING -> Messages.LiveText_starting;
		case PROBING -> Messages.LiveText_probing;
		case READY, RESTING -> live.times().map(LiveText::taken).orElse(Messages.LiveText_ready);
		};
	}
}

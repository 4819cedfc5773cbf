// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.ProgressText;

/** What the view says of a run. */
public final class RunText {

	private RunText() {
	}

	/** Name and state, as in {@code deep sigmoid – training}. */
	public static String title(Run run) {
		return NLS.bind(Messages.RunText_title, run.name(), state(run.state()));
	}

	/** How far one of its networks has come, or what became of it when it is over. */
	public static String progress(Run run, int network) {
		if (run.state().isOver()) {
			return run.outcome();
		}
		return run.networks().get(network).progress().map(ProgressText::of).orElse(Messages.RunText_noIteration);
	}

	private static String state(RunState state) {
		return switch (state) {
		case STARTING -> Messages.RunText_starting;
		case RUNNING -> Messages.RunText_running;
		case COMPLETED -> Messages.RunText_completed;
		case STOPPED -> Messages.RunText_stopped;
		case FAILED -> Messages.RunText_failed;
		};
	}

	/** Why there is nothing to show yet, and what to do. */
	public static String empty(Optional<Run> run) {
		if (run.isEmpty()) {
			return Messages.RunText_none;
		}
		if (run.get().state().isOver()) {
			return NLS.bind(Messages.RunText_overWithoutNetwork, title(run.get()), run.get().outcome());
		}
		return NLS.bind(Messages.RunText_waiting, title(run.get()));
	}
}

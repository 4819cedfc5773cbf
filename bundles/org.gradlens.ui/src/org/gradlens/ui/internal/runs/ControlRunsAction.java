// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunControl;
import org.gradlens.ui.internal.Messages;

/** Tells the training JVMs of runs what to do while they train; a few bytes that are sent at once. */
final class ControlRunsAction extends RunAction {

	/** Enough to see how figures change from step to step, and no burden on a run log. */
	private static final int STEPS = 20;

	/** What is told. */
	private interface Command {
		void tell(RunControl control) throws CoreException;
	}

	private final Command command;

	private ControlRunsAction(String name, SelectedRuns selection, Command command) {
		super(name, selection);
		this.command = command;
	}

	/** Ends programs in order when the iteration under way is over. */
	static ControlRunsAction stopAfterStep(SelectedRuns selection) {
		return new ControlRunsAction(Messages.ControlRunsAction_stopAfterStep, selection, RunControl::stopAfterStep);
	}

	/** Has everything of the next iterations recorded. */
	static ControlRunsAction captureEverything(SelectedRuns selection) {
		return new ControlRunsAction(NLS.bind(Messages.ControlRunsAction_captureEverything, STEPS), selection,
				control -> control.captureEverything(STEPS));
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty() && runs.stream()
				.allMatch(run -> Gradlens.control(run).filter(RunControl::isConnected).isPresent());
	}

	@Override
	void run(List<Run> runs) throws CoreException {
		for (Run run : runs) {
			Optional<RunControl> control = Gradlens.control(run);
			if (control.isPresent()) {
				command.tell(control.get());
			}
		}
	}
}

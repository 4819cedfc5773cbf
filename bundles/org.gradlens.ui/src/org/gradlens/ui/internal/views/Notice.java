// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.Subject;

/**
 * Why a chart is not there, and what to do.
 *
 * @param text a sentence or two
 * @param captureAll whether another run that captures everything would help
 */
public record Notice(String text, boolean captureAll) {

	/** The notice about a network that has made no step. */
	public static Notice noStep(Subject subject) {
		boolean over = subject.run().map(Run::state).filter(RunState::isOver).isPresent();
		return over ? new Notice(Messages.Notice_noReadings, true) : of(Messages.RunText_noIteration);
	}

	/** A notice about something that no other run would change. */
	public static Notice of(String text) {
		return new Notice(text, false);
	}
}

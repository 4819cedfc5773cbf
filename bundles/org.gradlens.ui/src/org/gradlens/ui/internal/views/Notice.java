// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.Subject;

/**
 * Why a chart is not there, and what to do.
 *
 * @param text a sentence or two
 * @param captureAll whether another run that captures everything would help
 */
public record Notice(String text, boolean captureAll) {

	/** The notice about a network no step of which could be read. */
	public static Notice noStep(Subject subject) {
		Optional<Run> over = subject.run().filter(run -> run.state().isOver());
		if (over.isEmpty()) {
			return of(Messages.RunText_noIteration);
		}
		boolean made = subject.history().flatMap(NetworkHistory::latest).isPresent();
		return made ? of(NLS.bind(Messages.Notice_unreadable, over.get().log())) : new Notice(Messages.Notice_noReadings, true);
	}

	/** A notice about something that no other run would change. */
	public static Notice of(String text) {
		return new Notice(text, false);
	}
}

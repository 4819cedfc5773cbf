// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

/** Told on the user interface's thread that something else is looked at. */
public interface SubjectListener {

	/**
	 * Something else is looked at. That the run goes on is no such change: {@link SubjectReader} learns of it.
	 *
	 * @param before what was looked at
	 * @param now what is looked at now; differs from {@code before}
	 */
	void subjectChanged(Subject before, Subject now);

	/** The run that is looked at is the user's choice from now on, whatever newer ones come, or is the newest again. */
	default void choiceChanged() {
		// who shows what is looked at need not know why it is
	}
}

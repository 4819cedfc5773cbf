// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

/** How a run ended, as far as its log tells. */
enum RunOutcome {
	/** The program ended in order. */
	ENDED("ended"),
	/** An exception that nobody caught ended the program. */
	FAILED("failed"),
	/** The program was stopped because its loss was not finite. */
	NON_FINITE_LOSS("non-finite loss"),
	/** The program was stopped when the user asked for it, or after as many iterations as he asked for. */
	STOPPED_AS_ASKED("stopped as asked"),
	/** The program was killed, or is still running. */
	NO_END_RECORDED("no end recorded");

	private final String words;

	RunOutcome(String words) {
		this.words = words;
	}

	/** The outcome's name in JSON. */
	String words() {
		return words;
	}
}

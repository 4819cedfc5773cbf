// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

/** What is read at each step. */
enum Capture {
	/** Norms of error signals, gradients, parameters and updates. */
	NORMS("norms"),
	/** Every figure and distribution. */
	ALL("all");

	private final String argument;

	Capture(String argument) {
		this.argument = argument;
	}

	/** What the user writes, and what the agent is told. */
	@Override
	public String toString() {
		return argument;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

/** What a run log can be turned into. */
enum ExportFormat {
	/** Tables of comma-separated values. */
	CSV("csv"),
	/** TensorBoard event files. */
	TENSORBOARD("tensorboard");

	private final String argument;

	ExportFormat(String argument) {
		this.argument = argument;
	}

	/** What the user writes. */
	@Override
	public String toString() {
		return argument;
	}
}

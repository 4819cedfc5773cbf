// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

/** Where a run is in its life. */
public enum RunState {
	/** Launched; the training JVM has said nothing yet. */
	STARTING,
	/** The training JVM is alive and has spoken. */
	RUNNING,
	/** The program ended in order. */
	COMPLETED,
	/** The user ended it, or asked for it to be ended when the loss was no longer finite. */
	STOPPED,
	/** The program failed, or its JVM died. */
	FAILED;

	/** Whether nothing more will come from this run. */
	public boolean isOver() {
		return compareTo(RUNNING) > 0;
	}
}

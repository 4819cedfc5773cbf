// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * The training JVM shut down in order; missing when it was killed.
 *
 * @param reason what ended it
 * @param iterations iterations seen in all networks together
 * @param skipped iterations of which nothing was recorded because statistics lagged behind
 */
public record RunEnded(Reason reason, long iterations, long skipped) implements Message {

	/** What ended a run. */
	public enum Reason {
		/** All non-daemon threads ended, {@code System.exit} was called, or the JVM was asked to end. */
		SHUTDOWN,
		/** The user's settings ask to stop when the loss is no longer finite, and it was not. */
		NON_FINITE_LOSS,
		/** The user's settings ask to stop after a number of iterations, and they were done. */
		STOP_AFTER,
		/** The user asked to stop when the iteration under way was over. */
		STOP_REQUESTED
	}
}

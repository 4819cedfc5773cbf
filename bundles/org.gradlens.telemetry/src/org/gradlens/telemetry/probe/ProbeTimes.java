// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.probe;

/**
 * When a probe had come how far: nanoseconds since its request was received, or {@link #NEVER}.
 *
 * @param loaded the program's first class was loaded, and its method was called
 * @param declared the first part of a network was made
 * @param firstIteration the first iteration was done
 * @param seen its figures were in the run log
 * @param lastIteration the last of the iterations asked for was done
 * @param answered the run log was complete
 */
public record ProbeTimes(long loaded, long declared, long firstIteration, long seen, long lastIteration, long answered) {

	/** Stands for what was not reached. */
	public static final long NEVER = -1;
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.probe;

/**
 * What became of a probe. What it measured, and the exception that ended it if one did, is in its run log, which is
 * complete by the time of this answer.
 *
 * @param number the {@link ProbeRequest#number()} that is answered
 * @param outcome how it ended
 * @param detail what else there is to say: the exit code of {@link Outcome#EXITED}; of {@link Outcome#OVER_BUDGET} where
 *        in its code the program was, as a stack trace tells, or empty when it was in none of its own; else empty
 * @param times when what was reached
 */
public record ProbeAnswer(int number, Outcome outcome, String detail, ProbeTimes times) implements EngineMessage {

	/** How probes end. */
	public enum Outcome {
		/** The iterations were done, or the program ended in order after fewer of them. */
		MEASURED,
		/** The program ended in order before any network was trained. */
		NOT_TRAINED,
		/** The program threw an exception, which the run log tells. */
		FAILED,
		/** The program asked for the end of its JVM before the iterations were done. */
		EXITED,
		/** The program took too long for the iterations. */
		OVER_BUDGET,
		/** The probe was called off. */
		CANCELLED
	}
}

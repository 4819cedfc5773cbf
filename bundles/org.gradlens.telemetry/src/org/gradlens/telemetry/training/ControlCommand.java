// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.training;

/** What a training JVM can be told while it trains. */
public sealed interface ControlCommand {

	/** End the program in order when the iteration under way is over. */
	record StopAfterStep() implements ControlCommand {
	}

	/**
	 * Record every figure and distribution of the next iterations of each network, one by one, whatever the
	 * limits of the run log.
	 *
	 * @param steps how many iterations, from 1 to {@value ControlProtocol#MOST_STEPS}
	 */
	record CaptureEverything(int steps) implements ControlCommand {

		public CaptureEverything {
			if (steps < 1 || steps > ControlProtocol.MOST_STEPS) {
				throw new IllegalArgumentException(steps + " steps"); //$NON-NLS-1$
			}
		}
	}
}

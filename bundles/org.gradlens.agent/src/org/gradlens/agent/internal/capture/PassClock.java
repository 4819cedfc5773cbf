// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

/** Takes the time of a network's iteration and of its parts. */
final class PassClock {

	/**
	 * How long an iteration took, in seconds; NaN stands for what is not known.
	 *
	 * @param step since the end of the iteration before
	 * @param forward forward pass
	 * @param backward backward pass
	 * @param update clipping, updater and applying the update
	 */
	record Times(double step, double forward, double backward, double update) {

		static final Times UNKNOWN = new Times(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
	}

	private static final long NEVER = Long.MIN_VALUE;
	private static final double NANOS_A_SECOND = 1e9;

	private long passBegan = NEVER;
	private long backwardBegan = NEVER;
	private long updateBegan = NEVER;
	private long iterationEnded = NEVER;

	void passBegins() {
		passBegan = System.nanoTime();
		backwardBegan = NEVER;
		updateBegan = NEVER;
	}

	/** The backward pass of a layer begins; the first one counts. */
	void backwardBegins() {
		if (backwardBegan == NEVER) {
			backwardBegan = System.nanoTime();
		}
	}

	void updateBegins() {
		updateBegan = System.nanoTime();
	}

	Times iterationEnds() {
		long now = System.nanoTime();
		Times times = new Times(seconds(iterationEnded, now), seconds(passBegan, backwardBegan),
				seconds(backwardBegan, updateBegan), seconds(updateBegan, now));
		iterationEnded = now;
		return times;
	}

	private static double seconds(long from, long to) {
		return from == NEVER || to == NEVER ? Double.NaN : (to - from) / NANOS_A_SECOND;
	}
}

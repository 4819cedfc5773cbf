// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Optional;

import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Facts;

/**
 * A loss that stays where guessing would be.
 *
 * @param before its mean over the last stretch but one
 * @param now its mean over the last stretch
 * @param window iterations of a stretch
 * @param relative what it is of the best guess's
 */
record Stagnation(double before, double now, long window, double relative) {

	/** So many iterations there must be before a loss can be said to stay. */
	private static final int LEAST_ITERATIONS = 100;
	/** And so much of what is planned. */
	private static final double LEAST_SHARE = 0.2;

	/** Whether a network's loss is where guessing would be, although there was time to learn. */
	static boolean stillGuesses(Facts facts) {
		long iterations = facts.loss().iterations();
		return iterations >= LEAST_ITERATIONS && iterations >= LEAST_SHARE * facts.runLength()
				&& facts.relativeLoss() >= facts.threshold(Threshold.LEARNING);
	}

	/** How a network's loss stays; empty when it falls, when it has fallen enough, or when it is too early to tell. */
	static Optional<Stagnation> of(Facts facts) {
		if (!stillGuesses(facts)) {
			return Optional.empty();
		}
		long iterations = facts.loss().iterations();
		long window = Math.max(1, (long) (facts.threshold(Threshold.LOSS_FALL_SHARE) * iterations));
		double now = facts.loss().recent(window);
		double before = facts.loss().meanBefore(window, window);
		double fall = (before - now) / Math.abs(before);
		return fall >= facts.threshold(Threshold.LOSS_FALL) ? Optional.empty()
				: Optional.of(new Stagnation(before, now, window, facts.relativeLoss()));
	}
}

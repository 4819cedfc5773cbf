// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

/**
 * An exponentially weighted mean of what came so far, corrected for its beginning as D. P. Kingma, J. Ba: Adam, 2015,
 * section 3, does, so that the first values are not drawn towards 0.
 */
final class Smoothing {

	private final double keep;
	private double sum;
	private double weight;

	/** @param window how many values count noticeably */
	Smoothing(double window) {
		keep = 1 - 2 / (Math.max(1, window) + 1);
	}

	/** The mean with one more value. */
	double with(double value) {
		sum = keep * sum + (1 - keep) * value;
		weight = keep * weight + (1 - keep);
		return sum / weight;
	}
}

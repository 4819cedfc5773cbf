// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.gradlens.telemetry.Histogram;

/** Counts an array's values by sign and power of two. */
final class HistogramCount implements ArrayCopy.BlockConsumer {

	private static final int BINS = Histogram.GREATEST_EXPONENT - Histogram.LEAST_EXPONENT + 1;
	/** Raises the smallest double to one whose exponent is stored. */
	private static final int RAISE = 60;

	private final double divisor;
	private final long[] negative = new long[BINS];
	private final long[] positive = new long[BINS];
	private long zeros;
	private long notANumbers;
	private long infinities;

	/** Counts values to come, each divided by a number. */
	HistogramCount(double divisor) {
		this.divisor = divisor;
	}

	@Override
	public void accept(double[] block, int count) {
		for (int i = 0; i < count; i++) {
			double value = block[i] / divisor;
			if (value > 0 && value <= Double.MAX_VALUE) {
				positive[bin(value)]++;
			} else if (value < 0 && value >= -Double.MAX_VALUE) {
				negative[bin(value)]++;
			} else if (value == 0) {
				zeros++;
			} else if (Double.isNaN(value)) {
				notANumbers++;
			} else {
				infinities++;
			}
		}
	}

	private static int bin(double value) {
		int exponent = Math.getExponent(value);
		return (exponent >= Double.MIN_EXPONENT ? exponent : Math.getExponent(Math.scalb(value, RAISE)) - RAISE)
				- Histogram.LEAST_EXPONENT;
	}

	Histogram histogram() {
		return new Histogram(Histogram.LEAST_EXPONENT, negative, positive, zeros, notANumbers, infinities);
	}
}

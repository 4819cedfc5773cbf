// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Histogram;

/** What is computed from the bins of a histogram. */
final class Bins {

	/** How much longer a bin is on an axis of powers of two than on one of powers of ten. */
	static final double LOG10_OF_2 = Math.log10(2);

	/** The mean of v² over a bin [1, 2) whose values are spread evenly: (2³ - 1) / 3. */
	private static final double MEAN_SQUARE = 7.0 / 3;

	private Bins() {
	}

	/** The root mean square of the finite values, to the precision of the bins; empty when there is none. */
	static OptionalDouble rms(Histogram histogram) {
		double squares = 0;
		long count = histogram.zeros();
		for (int i = 0; i < histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			long values = histogram.positive(exponent) + histogram.negative(exponent);
			squares += values * MEAN_SQUARE * Math.pow(4, exponent);
			count += values;
		}
		return count == 0 || squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / count));
	}

	/** The share of all values that have a sign and lie in a bin. */
	static double share(Histogram histogram, int exponent, boolean negative) {
		long count = negative ? histogram.negative(exponent) : histogram.positive(exponent);
		return count / (double) Math.max(1, histogram.total());
	}

	/** The greatest share of any bin, both signs together. */
	static double greatest(Histogram histogram) {
		double greatest = 0;
		for (int i = 0; i < histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			greatest = Math.max(greatest, share(histogram, exponent, false) + share(histogram, exponent, true));
		}
		return greatest;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.function.DoubleUnaryOperator;

/** The mean of a function of a standard normal variable, by Simpson's rule on either side of 0. */
public final class GaussianMean {

	/** Beyond it the density is below 1e-15. */
	private static final double LIMIT = 8.5;
	private static final int INTERVALS = 500;
	private static final double[] WEIGHTS = weights();

	private GaussianMean() {
	}

	/** The mean of {@code f(z)} for a standard normal z; f may have a kink or jump at 0. */
	public static double of(DoubleUnaryOperator f) {
		return half(f, 1) + half(f, -1);
	}

	private static double half(DoubleUnaryOperator f, int sign) {
		// at 0 the side's own limit counts
		double sum = WEIGHTS[0] * f.applyAsDouble(sign * Double.MIN_NORMAL);
		for (int i = 1; i <= INTERVALS; i++) {
			sum += WEIGHTS[i] * f.applyAsDouble(sign * i * LIMIT / INTERVALS);
		}
		return sum;
	}

	/** What each place counts: by the density there, and by Simpson's rule. */
	private static double[] weights() {
		double step = LIMIT / INTERVALS;
		double[] weights = new double[INTERVALS + 1];
		for (int i = 0; i <= INTERVALS; i++) {
			int simpson = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
			weights[i] = simpson * Math.exp(-i * step * i * step / 2) * step / 3 / Math.sqrt(2 * Math.PI);
		}
		return weights;
	}
}

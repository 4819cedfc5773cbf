// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.function.DoubleUnaryOperator;

/** The mean of a function of a standard normal variable, by Simpson's rule on either side of 0. */
public final class GaussianMean {

	/** Beyond it the density is below 1e-15. */
	private static final double LIMIT = 8.5;
	private static final int INTERVALS = 2000;

	private GaussianMean() {
	}

	/** The mean of {@code f(z)} for a standard normal z; f may have a kink or jump at 0. */
	public static double of(DoubleUnaryOperator f) {
		return half(f, 1) + half(f, -1);
	}

	private static double half(DoubleUnaryOperator f, int sign) {
		double step = LIMIT / INTERVALS;
		double sum = 0;
		for (int i = 0; i <= INTERVALS; i++) {
			// at 0 the side's own limit counts
			double z = i == 0 ? Double.MIN_NORMAL : i * step;
			double weight = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
			sum += weight * f.applyAsDouble(sign * z) * Math.exp(-z * z / 2);
		}
		return sum * step / 3 / Math.sqrt(2 * Math.PI);
	}
}

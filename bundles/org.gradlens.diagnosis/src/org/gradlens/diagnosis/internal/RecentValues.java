// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The last values of a quantity, as many as tell what is usual; those that are not finite are left out. */
final class RecentValues {

	private static final int KEPT = 128;
	private static final double SHARE = 0.9;

	private final double[] values = new double[KEPT];
	private long count;

	void add(double value) {
		if (Double.isFinite(value)) {
			values[(int) (count % KEPT)] = value;
			count++;
		}
	}

	/** The value that nine in ten are not above; empty when there is none. */
	OptionalDouble ninetiethPercentile() {
		int kept = (int) Math.min(count, KEPT);
		if (kept == 0) {
			return OptionalDouble.empty();
		}
		double[] sorted = Arrays.copyOf(values, kept);
		Arrays.sort(sorted);
		return OptionalDouble.of(sorted[Math.min(kept - 1, (int) (SHARE * kept))]);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The last values of a quantity, as many as tell what is usual; those that are not finite are left out. */
public final class RecentValues {

	private static final int KEPT = 128;
	private static final double NINETIETH = 0.9;
	private static final double MIDDLE = 0.5;

	private final double[] values = new double[KEPT];
	private long count;

	/** Adds a value. */
	public void add(double value) {
		if (Double.isFinite(value)) {
			values[(int) (count % KEPT)] = value;
			count++;
		}
	}

	/** How many values there were. */
	public long count() {
		return count;
	}

	/** The value that nine in ten are not above; empty when there is none. */
	OptionalDouble ninetiethPercentile() {
		return quantile(NINETIETH);
	}

	/** The value in the middle; empty when there is none. */
	public OptionalDouble median() {
		return quantile(MIDDLE);
	}

	private OptionalDouble quantile(double share) {
		int kept = (int) Math.min(count, KEPT);
		if (kept == 0) {
			return OptionalDouble.empty();
		}
		double[] sorted = Arrays.copyOf(values, kept);
		Arrays.sort(sorted);
		return OptionalDouble.of(sorted[Math.min(kept - 1, (int) (share * kept))]);
	}
}

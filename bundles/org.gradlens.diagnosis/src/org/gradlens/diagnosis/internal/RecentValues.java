// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The last values of a quantity, as many as tell what is usual; those that are not finite are left out. */
public final class RecentValues {

	private static final int KEPT = 128;
	private static final double NINETIETH = 0.9;
	private static final double MIDDLE = 0.5;

	/** In the order in which they came, the oldest to be overwritten next. */
	private final double[] values = new double[KEPT];
	/** The same by size, kept so because the middle is asked for at each step. */
	private final double[] sorted = new double[KEPT];
	private long count;

	/** Adds a value. */
	public void add(double value) {
		if (!Double.isFinite(value)) {
			return;
		}
		int place = (int) (count % KEPT);
		int kept = (int) Math.min(count, KEPT);
		if (kept == KEPT) {
			int gone = Arrays.binarySearch(sorted, values[place]);
			System.arraycopy(sorted, gone + 1, sorted, gone, KEPT - gone - 1);
			kept--;
		}
		int found = Arrays.binarySearch(sorted, 0, kept, value);
		int at = found < 0 ? -found - 1 : found;
		System.arraycopy(sorted, at, sorted, at + 1, kept - at);
		sorted[at] = value;
		values[place] = value;
		count++;
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
		return kept == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[Math.min(kept - 1, (int) (share * kept))]);
	}
}

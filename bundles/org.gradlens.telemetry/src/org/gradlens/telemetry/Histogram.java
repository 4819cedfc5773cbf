// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;

/**
 * How many values of a tensor have which sign and magnitude: one bin for each sign and each power of two
 * over the whole range of a double; zeros and values that are not finite are counted apart. Immutable.
 */
public final class Histogram {

	/** The least exponent e of a bin [2^e, 2^(e+1)): that of the smallest double. */
	public static final int LEAST_EXPONENT = -1074;
	/** The greatest exponent of a bin. */
	public static final int GREATEST_EXPONENT = Double.MAX_EXPONENT;

	private final int firstExponent;
	private final long[] negative;
	private final long[] positive;
	private final long zeros;
	private final long notANumbers;
	private final long infinities;

	/**
	 * @param firstExponent exponent of the first bin of either array
	 * @param negative counts of negative values by exponent of their magnitude, ascending
	 * @param positive counts of positive values by exponent, ascending
	 * @throws IllegalArgumentException when a bin is outside the range of a double, or the arrays differ in
	 *         length
	 */
	public Histogram(int firstExponent, long[] negative, long[] positive, long zeros, long notANumbers,
			long infinities) {
		if (negative.length != positive.length || firstExponent < LEAST_EXPONENT
				|| firstExponent > GREATEST_EXPONENT + 1 - negative.length) {
			throw new IllegalArgumentException("no such bins: " + firstExponent + " +" + negative.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int first = 0;
		int end = negative.length;
		while (first < end && negative[first] == 0 && positive[first] == 0) {
			first++;
		}
		while (first < end && negative[end - 1] == 0 && positive[end - 1] == 0) {
			end--;
		}
		this.firstExponent = first == end ? 0 : firstExponent + first;
		this.negative = Arrays.copyOfRange(negative, first, end);
		this.positive = Arrays.copyOfRange(positive, first, end);
		this.zeros = zeros;
		this.notANumbers = notANumbers;
		this.infinities = infinities;
	}

	/** Exponent of the first bin that is filled on either side; 0 when none is. */
	public int firstExponent() {
		return firstExponent;
	}

	/** How many bins of either sign there are from the first to the last one filled. */
	public int bins() {
		return positive.length;
	}

	/** How many values v have -2^(exponent+1) &lt; v &lt;= -2^exponent. */
	public long negative(int exponent) {
		return at(negative, exponent);
	}

	/** How many values v have 2^exponent &lt;= v &lt; 2^(exponent+1). */
	public long positive(int exponent) {
		return at(positive, exponent);
	}

	private long at(long[] counts, int exponent) {
		int bin = exponent - firstExponent;
		return bin < 0 || bin >= counts.length ? 0 : counts[bin];
	}

	/** How many values are 0. */
	public long zeros() {
		return zeros;
	}

	/** How many values are NaN. */
	public long notANumbers() {
		return notANumbers;
	}

	/** How many values are infinite. */
	public long infinities() {
		return infinities;
	}

	/** How many values there are in all. */
	public long total() {
		return Arrays.stream(negative).sum() + Arrays.stream(positive).sum() + zeros + notANumbers + infinities;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Histogram histogram && firstExponent == histogram.firstExponent
				&& Arrays.equals(negative, histogram.negative) && Arrays.equals(positive, histogram.positive)
				&& zeros == histogram.zeros && notANumbers == histogram.notANumbers
				&& infinities == histogram.infinities;
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(negative) * 31 + Arrays.hashCode(positive);
	}

	@Override
	public String toString() {
		return "2^" + firstExponent + " -" + Arrays.toString(negative) + " +" + Arrays.toString(positive) + " 0:" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ zeros + " NaN:" + notANumbers + " inf:" + infinities; //$NON-NLS-1$ //$NON-NLS-2$
	}
}

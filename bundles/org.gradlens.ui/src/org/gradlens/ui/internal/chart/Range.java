// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

/**
 * A stretch of an axis.
 *
 * @param low its lower end
 * @param high its upper end, greater than {@code low}
 */
public record Range(double low, double high) {

	/** How much of the axis it covers. */
	public double length() {
		return high - low;
	}

	/** Whether a value lies in it. */
	public boolean contains(double value) {
		return value >= low && value <= high;
	}

	/**
	 * The range with its length divided, a value of it staying where it is; within limits.
	 *
	 * @param least the least length
	 */
	public Range zoomed(double factor, double center, double least, Range limits) {
		double length = Math.min(limits.length(), Math.max(Math.min(least, length()), length() / factor));
		double start = center - (center - low) / length() * length;
		return new Range(start, start + length).within(limits);
	}

	/** The range moved by a share of its length; within limits. */
	public Range panned(double share, Range limits) {
		double by = share * length();
		return new Range(low + by, high + by).within(limits);
	}

	/** The range moved, and if need be shortened, so that it is within limits. */
	public Range within(Range limits) {
		if (length() >= limits.length()) {
			return limits;
		}
		double start = Math.max(limits.low, Math.min(limits.high - length(), low));
		return new Range(start, start + length());
	}
}

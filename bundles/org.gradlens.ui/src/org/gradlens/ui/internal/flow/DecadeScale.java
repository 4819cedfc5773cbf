// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Collection;
import java.util.OptionalDouble;

import org.gradlens.ui.internal.chart.Magnitude;

/**
 * A logarithmic axis from one power of ten to another.
 *
 * @param low exponent of its lower end
 * @param high exponent of its upper end, greater than {@code low}
 */
public record DecadeScale(int low, int high) {

	/** The axis of a figure that has no values yet. */
	public static final DecadeScale UNIT = new DecadeScale(-1, 0);

	/** Decades of empty axis at which a wider axis is given up for the narrower one. */
	private static final int SLACK = 3;

	/** How far below the least value the axis begins, so that its bar is still seen. */
	private static final double HEADROOM = 0.5;

	/**
	 * This axis, or another one when values lie outside it or leave much of it empty. What moves a little
	 * from step to step keeps its axis.
	 */
	public DecadeScale fitted(Collection<OptionalDouble> values) {
		double[] shown = values.stream().flatMapToDouble(OptionalDouble::stream)
				.filter(value -> value > 0 && Double.isFinite(value)).toArray();
		if (shown.length == 0) {
			return this;
		}
		double least = Double.POSITIVE_INFINITY;
		double greatest = 0;
		for (double value : shown) {
			least = Math.min(least, value);
			greatest = Math.max(greatest, value);
		}
		int tightLow = (int) Math.floor(Math.log10(least) - HEADROOM);
		int tightHigh = Math.max(tightLow + 1, (int) Math.ceil(Math.log10(greatest)));
		boolean fits = low <= Math.log10(least) && high >= Math.log10(greatest);
		boolean roomy = tightLow - low >= SLACK || high - tightHigh >= SLACK;
		return fits && !roomy && !equals(UNIT) ? this : new DecadeScale(tightLow, tightHigh);
	}

	/** Where a value lies on the axis: 0 at its lower end, 1 at its upper end, never beyond. */
	public double position(double value) {
		return Math.max(0, Math.min(1, (Math.log10(value) - low) / (high - low)));
	}

	/** The ends of the axis as powers of ten. */
	public String text() {
		return Magnitude.powerOfTen(low) + '\u2026' + Magnitude.powerOfTen(high);
	}
}

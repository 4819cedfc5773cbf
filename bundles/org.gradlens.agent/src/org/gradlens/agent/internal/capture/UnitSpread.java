// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;

/** How much the units of a weight array differ, as the figures of that name tell it. */
final class UnitSpread extends AlongDimension {

	private final double[] least = new double[WIDTH];
	private final double[] greatest = new double[WIDTH];
	private double difference;
	private double magnitude;

	private UnitSpread() {
	}

	/** Of a part of an array. */
	static double of(ArrayCopy copy, int start, int length, UnitLayout layout) {
		UnitSpread spread = new UnitSpread();
		spread.read(copy, start, length, layout.units(), layout.stride());
		return spread.magnitude == 0 ? 0 : spread.difference / spread.magnitude;
	}

	@Override
	void begins(int width) {
		Arrays.fill(least, 0, width, Double.POSITIVE_INFINITY);
		Arrays.fill(greatest, 0, width, Double.NEGATIVE_INFINITY);
	}

	@Override
	void acceptOfEach(double[] values, int width) {
		for (int i = 0; i < width; i++) {
			least[i] = Math.min(least[i], values[i]);
			greatest[i] = Math.max(greatest[i], values[i]);
		}
	}

	@Override
	void acceptOfOne(double[] values, int count) {
		double low = least[0];
		double high = greatest[0];
		for (int i = 0; i < count; i++) {
			low = Math.min(low, values[i]);
			high = Math.max(high, values[i]);
		}
		least[0] = low;
		greatest[0] = high;
	}

	@Override
	void ends(int width) {
		for (int i = 0; i < width; i++) {
			difference = Math.max(difference, greatest[i] - least[i]);
			magnitude = Math.max(magnitude, Math.max(Math.abs(least[i]), Math.abs(greatest[i])));
		}
	}
}

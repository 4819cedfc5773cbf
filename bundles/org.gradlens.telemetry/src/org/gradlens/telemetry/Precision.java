// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * How exactly the run log keeps a number: how many binary digits behind the leading one, and to which
 * side the rest is rounded. The exponent is always kept whole.
 *
 * @param digits binary digits behind the leading one, from 1 to 52
 * @param rounding to which side
 */
record Precision(int digits, Rounding rounding) {

	/** As a {@code float}: for the few figures of a whole network. */
	static final Precision SINGLE = new Precision(23, Rounding.NEAREST);
	/** Within one in a million, a tenth of what a comparison with the engine's own numbers asks. */
	static final Precision FIGURE = new Precision(19, Rounding.NEAREST);
	/** The least value of a window: never above the true one, and within a thousandth of it. */
	static final Precision LEAST = new Precision(10, Rounding.DOWN);
	/** The greatest value of a window: never below the true one, and within a thousandth of it. */
	static final Precision GREATEST = new Precision(10, Rounding.UP);

	static final int ALL_DIGITS = 52;

	/** To which side a number is rounded. */
	enum Rounding {
		/** To the nearest number that can be kept. */
		NEAREST,
		/** Towards negative infinity. */
		DOWN,
		/** Towards positive infinity. */
		UP
	}

	/**
	 * The IEEE 754 bits of a number's magnitude without the digits that are not kept; an integer that grows
	 * with the magnitude. The number is finite, and normal unless all digits are kept.
	 */
	long magnitude(double value) {
		int dropped = ALL_DIGITS - digits;
		long bits = Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
		boolean outward = rounding == (value < 0 ? Rounding.DOWN : Rounding.UP);
		long addend = outward ? (1L << dropped) - 1 : rounding == Rounding.NEAREST ? 1L << dropped >>> 1 : 0;
		return Math.min(bits + addend, Double.doubleToRawLongBits(Double.MAX_VALUE)) >>> dropped;
	}

	/** The number of a magnitude. */
	double value(long magnitude) {
		return Double.longBitsToDouble(magnitude << ALL_DIGITS - digits);
	}

	/** The same with another number of digits. */
	Precision with(int otherDigits) {
		return new Precision(otherDigits, rounding);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.BitSet;

/**
 * Puts a row of numbers into a payload, some of which may be absent, and takes it out again.
 *
 * <pre>
 * row   = size:v flags:u8 [presence:bit[size]] digits:u8 width:u8 least:v code*
 * code  = [sign:bit] bit[width]
 * flags = 1 when presence follows + 2 when codes have a sign
 * </pre>
 *
 * There is a code for every number that is present: 0 for zero, 1 for NaN, 2 for infinity, else
 * 3 + magnitude - least, the magnitude being what {@link Precision#magnitude} tells. So a number takes as
 * many bits as precision and spread of the row need, be it near 1 or near 1e-30. Bits are packed, highest
 * first, and the last byte of presence and of codes is filled up with zeros.
 */
final class PackedNumbers {

	/** The longest row: no network has as many layers or parameters. */
	static final int MAXIMUM_SIZE = 1 << 16;

	private static final int SOME_ABSENT = 1;
	private static final int SIGNED = 2;

	private static final int ZERO = 0;
	private static final int NOT_A_NUMBER = 1;
	private static final int INFINITE = 2;
	private static final int FINITE = 3;

	private PackedNumbers() {
	}

	/** Takes a row: a value where present says so, else 0. */
	interface Receiver {
		void receive(double[] values, BitSet present);
	}

	static void put(PayloadOutput out, double[] values, BitSet present, Precision asked) {
		if (values.length > MAXIMUM_SIZE) {
			throw new IllegalArgumentException(
					"more than " + MAXIMUM_SIZE + " numbers in a row: " + values.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		boolean absent = present.cardinality() < values.length;
		double[] numbers = absent ? present.stream().mapToDouble(i -> values[i]).toArray() : values;
		boolean signed = isAnyNegative(numbers);
		Precision precision = isAnySubnormal(numbers) ? asked.with(Precision.ALL_DIGITS) : asked;
		long[] codes = new long[numbers.length];
		long least = Long.MAX_VALUE;
		long greatest = 0;
		for (int i = 0; i < numbers.length; i++) {
			if (isMeasurable(numbers[i])) {
				codes[i] = precision.magnitude(numbers[i]);
				least = Math.min(least, codes[i]);
				greatest = Math.max(greatest, codes[i]);
			}
		}
		least = Math.min(least, greatest);
		int width = Long.SIZE - Long.numberOfLeadingZeros(FINITE + greatest - least);
		out.putVariable(values.length).putByte((absent ? SOME_ABSENT : 0) | (signed ? SIGNED : 0));
		if (absent) {
			for (int i = 0; i < values.length; i++) {
				out.putBits(present.get(i) ? 1 : 0, 1);
			}
			out.endBits();
		}
		out.putByte(precision.digits()).putByte(width).putVariable(least);
		for (int i = 0; i < numbers.length; i++) {
			if (signed) {
				out.putBits(numbers[i] < 0 ? 1 : 0, 1);
			}
			out.putBits(isMeasurable(numbers[i]) ? codes[i] - least + FINITE : special(numbers[i]), width);
		}
		out.endBits();
	}

	private static boolean isAnyNegative(double[] numbers) {
		for (double number : numbers) {
			if (number < 0) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAnySubnormal(double[] numbers) {
		for (double number : numbers) {
			if (number != 0 && Math.abs(number) < Double.MIN_NORMAL) {
				return true;
			}
		}
		return false;
	}

	/** Whether a number has a magnitude. */
	private static boolean isMeasurable(double number) {
		return number != 0 && Math.abs(number) <= Double.MAX_VALUE;
	}

	private static int special(double number) {
		if (number == 0) {
			return ZERO;
		}
		return Double.isNaN(number) ? NOT_A_NUMBER : INFINITE;
	}

	/** Takes a row out. */
	static void get(PayloadInput in, Receiver receiver) {
		int size = in.count(1, MAXIMUM_SIZE);
		int flags = in.getByte();
		BitSet present = new BitSet(size);
		if ((flags & SOME_ABSENT) == 0) {
			present.set(0, size);
		} else {
			for (int i = 0; i < size; i++) {
				present.set(i, in.getBits(1) == 1);
			}
			in.endBits();
		}
		int digits = in.getByte();
		int width = in.getByte();
		if (digits < 1 || digits > Precision.ALL_DIGITS || width < 2 || width > Long.SIZE) {
			throw new MalformedPayloadException("no such numbers: digits " + digits + ", bits " + width); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Precision precision = new Precision(digits, Precision.Rounding.NEAREST);
		long least = in.getVariable();
		double[] values = new double[size];
		for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
			boolean negative = (flags & SIGNED) != 0 && in.getBits(1) == 1;
			double magnitude = magnitude(in.getBits(width), precision, least);
			values[i] = negative ? -magnitude : magnitude;
		}
		in.endBits();
		receiver.receive(values, present);
	}

	private static double magnitude(long code, Precision precision, long least) {
		if (code == ZERO) {
			return 0;
		}
		if (code == NOT_A_NUMBER) {
			return Double.NaN;
		}
		return code == INFINITE ? Double.POSITIVE_INFINITY : precision.value(code - FINITE + least);
	}
}

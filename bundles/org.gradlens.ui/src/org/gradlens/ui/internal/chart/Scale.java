// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How values lie on an axis.
 *
 * @param range the ends of the axis; of a logarithmic one, their decimal logarithms
 * @param logarithmic whether equal distances are equal factors
 * @param whole whether there is nothing between whole numbers
 */
public record Scale(Range range, boolean logarithmic, boolean whole) {

	/** Lengths between ticks, in each power of ten. */
	private static final double[] STEPS = { 1, 2, 5, 10 };
	/** Series of round numbers in each power of ten, the densest first. */
	private static final double[][] MANTISSAS = { { 1, 2, 5 }, { 1, 3 }, { 1 } };
	/** On a longer axis, powers of ten alone are enough. */
	private static final double FEW_DECADES = 2;
	private static final double LEAST_PLAIN = 1e-3;
	private static final double GREATEST_PLAIN = 1e7;

	/** An axis with equal distances for equal differences. */
	public static Scale linear(double low, double high) {
		return new Scale(new Range(low, high > low ? high : low + Math.max(1, Math.abs(low))), false, false);
	}

	/** An axis of what is counted, such as iterations. */
	public static Scale counts(double low, double high) {
		return new Scale(new Range(low, Math.max(low + 1, high)), false, true);
	}

	/** An axis from one power of ten to another. */
	public static Scale decades(double lowExponent, double highExponent) {
		return new Scale(new Range(lowExponent, highExponent > lowExponent ? highExponent : lowExponent + 1), true, false);
	}

	/** An axis that just holds some values; those that are not finite, or not positive on a logarithmic one, do not count. */
	public static Scale around(double[] values, boolean logarithmic) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double value : values) {
			double place = logarithmic ? Math.log10(value) : value;
			if (Double.isFinite(place)) {
				low = Math.min(low, place);
				high = Math.max(high, place);
			}
		}
		if (low > high) {
			return logarithmic ? decades(-1, 0) : linear(0, 1);
		}
		if (!logarithmic) {
			double margin = (high - low) / 20;
			return linear(low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin);
		}
		double margin = Math.max(0.1, (high - low) / 20);
		return decades(low - margin, high + margin);
	}

	/** Where a value lies: 0 at the lower end, 1 at the upper one; not finite for values that are nowhere. */
	public double position(double value) {
		return ((logarithmic ? Math.log10(value) : value) - range.low()) / range.length();
	}

	/** The value at a position. */
	public double value(double position) {
		double place = range.low() + position * range.length();
		return logarithmic ? Math.pow(10, place) : place;
	}

	/** Round values on the axis, ascending. */
	public List<Tick> ticks(int atMost) {
		if (!logarithmic) {
			return rounds(atMost);
		}
		return range.length() > FEW_DECADES ? decades(atMost) : withinFewDecades(atMost);
	}

	private List<Tick> decades(int atMost) {
		int first = (int) Math.ceil(range.low());
		int last = (int) Math.floor(range.high());
		int step = 1;
		while ((last - first) / step + 1 > Math.max(1, atMost)) {
			step = step == 1 ? 2 : step == 2 ? 3 : step == 3 ? 6 : 2 * step;
		}
		List<Tick> ticks = new ArrayList<>();
		for (int exponent = Math.floorDiv(first + step - 1, step) * step; exponent <= last; exponent += step) {
			ticks.add(new Tick(Math.pow(10, exponent), Magnitude.powerOfTen(exponent)));
		}
		return ticks;
	}

	/** The densest of several series of round numbers that is not too dense; of less than two of them, evenly spaced ones. */
	private List<Tick> withinFewDecades(int atMost) {
		for (double[] mantissas : MANTISSAS) {
			List<Tick> ticks = new ArrayList<>();
			for (int exponent = (int) Math.floor(range.low()); exponent <= range.high(); exponent++) {
				for (double mantissa : mantissas) {
					double value = mantissa * Math.pow(10, exponent);
					if (range.contains(Math.log10(value))) {
						ticks.add(new Tick(value, label(value, Math.pow(10, exponent))));
					}
				}
			}
			if (ticks.size() >= 2 && ticks.size() <= Math.max(2, atMost)) {
				return ticks;
			}
		}
		return linear(value(0), value(1)).rounds(atMost).stream().filter(tick -> tick.value() > 0).toList();
	}

	private List<Tick> rounds(int atMost) {
		double least = Math.max(whole ? 1 : 0, range.length() / Math.max(1, atMost));
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		double step = power;
		for (int i = 0; step < least; i++) {
			step = power * STEPS[Math.min(i, STEPS.length - 1)];
		}
		List<Tick> ticks = new ArrayList<>();
		for (long i = (long) Math.ceil(range.low() / step - 1e-9); i * step <= range.high() + step * 1e-9; i++) {
			ticks.add(new Tick(i * step, label(i * step, step)));
		}
		return ticks;
	}

	private static String label(double value, double step) {
		double size = Math.max(Math.abs(value), step);
		if (value != 0 && (size < LEAST_PLAIN || size >= GREATEST_PLAIN)) {
			return Magnitude.text(OptionalDouble.of(value));
		}
		int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
		NumberFormat format = NumberFormat.getInstance(Locale.getDefault(Locale.Category.FORMAT));
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(value);
	}
}

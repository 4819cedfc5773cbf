// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes magnitudes in the scientific notation that every figure of the user interface has. */
public final class Magnitude {

	private static final String ABSENT = "\u2013"; //$NON-NLS-1$
	private static final String INFINITE = "\u221e"; //$NON-NLS-1$
	private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074" //$NON-NLS-1$
			+ "\u2075\u2076\u2077\u2078\u2079"; //$NON-NLS-1$
	private static final String SUPERSCRIPT_MINUS = "\u207b"; //$NON-NLS-1$

	private Magnitude() {
	}

	/** Two digits and an exponent, as in {@code 3.1e-9}, with the locale's decimal separator; a dash when absent. */
	public static String text(OptionalDouble value) {
		return value.isEmpty() ? ABSENT : text(value.getAsDouble(), 1);
	}

	/** A value with so many decimals and an exponent. */
	public static String text(double value, int decimals) {
		if (Double.isNaN(value)) {
			return "NaN"; //$NON-NLS-1$
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? INFINITE : '-' + INFINITE;
		}
		if (value == 0) {
			return "0"; //$NON-NLS-1$
		}
		String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", value).split("e"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		char separator = DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT))
				.getDecimalSeparator();
		return parts[0].replace('.', separator) + 'e' + Integer.parseInt(parts[1]);
	}

	/** A value in plain notation with so many decimals, or in scientific notation where that would hide it. */
	public static String plain(OptionalDouble value, int decimals) {
		if (value.isEmpty()) {
			return ABSENT;
		}
		double number = value.getAsDouble();
		return Double.isFinite(number)
				? String.format(Locale.getDefault(Locale.Category.FORMAT), "%." + decimals + 'f', number) //$NON-NLS-1$
				: text(number, decimals);
	}

	/** A power of ten with its exponent raised, as in 10⁻⁹. */
	public static String powerOfTen(int exponent) {
		StringBuilder text = new StringBuilder("10"); //$NON-NLS-1$
		if (exponent < 0) {
			text.append(SUPERSCRIPT_MINUS);
		}
		Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
		return text.toString();
	}
}

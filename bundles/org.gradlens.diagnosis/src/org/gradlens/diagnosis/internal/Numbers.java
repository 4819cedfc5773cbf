// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Locale;

/** Numbers as a person reads them best. */
public final class Numbers {

	private static final double SMALL = 1e-2;
	private static final double LARGE = 1e4;

	private Numbers() {
	}

	/** A number to two or three digits, for example {@code 0.17}, {@code 3.1e-9} or {@code 12}. */
	public static String text(double value) {
		double size = Math.abs(value);
		if (value == 0 || !Double.isFinite(value)) {
			return value == 0 ? "0" : Double.toString(value); //$NON-NLS-1$
		}
		if (size < SMALL || size >= LARGE) {
			return String.format(Locale.ROOT, "%.1e", value).replaceFirst("e([-+])0", "e$1").replace("e+", "e"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		return String.format(Locale.ROOT, size < 1 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value).replaceFirst("\\.0$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** A number to four digits, where it is compared with one that is close. */
	public static String precise(double value) {
		return String.format(Locale.ROOT, "%.4g", value); //$NON-NLS-1$
	}

	/** A share in percent, for example {@code 64 %}; what is not all is not said to be 100 %. */
	public static String percent(double share) {
		double percent = share < 1 ? Math.min(99, Math.rint(100 * share)) : 100;
		return String.format(Locale.ROOT, "%.0f %%", percent); //$NON-NLS-1$
	}
}

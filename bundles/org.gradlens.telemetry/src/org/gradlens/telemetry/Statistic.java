// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * What is computed of a tensor's values. A value that is not finite makes the norm and the root mean square
 * not finite; the other statistics leave it out.
 */
public enum Statistic {
	/** Square root of the sum of squares. */
	NORM,
	/** Square root of the mean of squares. */
	RMS,
	/** The least value. */
	MINIMUM,
	/** The greatest value. */
	MAXIMUM,
	/** The mean. */
	MEAN,
	/** The standard deviation of the population. */
	DEVIATION
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.List;

/**
 * The numbers that a finding rests on.
 *
 * @param quantity what they are, in words for the user
 * @param points their course, in order of iteration; a long one is thinned to a few hundred
 */
public record Evidence(String quantity, List<Point> points) {

	/**
	 * A value at an iteration.
	 *
	 * @param iteration the iteration, counted from 0
	 * @param value the value; may be NaN or infinite when that was read
	 */
	public record Point(long iteration, double value) {
	}

	/** No numbers: the finding rests on the configuration alone. */
	public static final Evidence NONE = new Evidence("", List.of()); //$NON-NLS-1$

	public Evidence {
		points = List.copyOf(points);
	}
}

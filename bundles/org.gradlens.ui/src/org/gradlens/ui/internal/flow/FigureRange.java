// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

import org.eclipse.osgi.util.NLS;
import org.gradlens.ui.internal.Messages;

/**
 * The values of a figure of several layers.
 *
 * @param least the least
 * @param greatest the greatest, which may be the same; not a number when any is not
 */
record FigureRange(double least, double greatest) {

	/** The range of those values that are there; empty when none is. */
	static Optional<FigureRange> of(List<OptionalDouble> values) {
		double[] read = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
		if (read.length == 0) {
			return Optional.empty();
		}
		double least = read[0];
		double greatest = read[0];
		for (double value : read) {
			least = Math.min(least, value);
			greatest = Math.max(greatest, value);
		}
		return Optional.of(new FigureRange(least, greatest));
	}

	/** The value, or of several that there is none below it: both ends would be too long for a column of numbers. */
	String text(DoubleFunction<String> number) {
		String low = number.apply(least);
		return low.equals(number.apply(greatest)) ? low : NLS.bind(Messages.FigureRange_least, low);
	}
}

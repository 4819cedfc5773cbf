// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;

/**
 * What was measured of signals at the first step, for layers that no theory covers.
 *
 * @param readings the step's figures; none before it
 */
public record MeasuredSizes(Readings readings) {

	/** The mean square of what a layer gives; empty when it was not read. */
	OptionalDouble power(int layer) {
		return square(readings.get(Figure.ACTIVATION_RMS, layer));
	}

	/** The part of it that is the square of the mean. */
	double common(int layer) {
		return square(readings.get(Figure.ACTIVATION_MEAN, layer)).orElse(0);
	}

	/** By what the squared error signal changes from one layer's back to another's; empty when either was not read. */
	OptionalDouble passedBack(int from, int to) {
		OptionalDouble given = square(readings.get(Figure.EPSILON_RMS, from));
		OptionalDouble taken = square(readings.get(Figure.EPSILON_RMS, to));
		return given.isEmpty() || taken.isEmpty() || !(given.getAsDouble() > 0) ? OptionalDouble.empty()
				: OptionalDouble.of(taken.getAsDouble() / given.getAsDouble());
	}

	private static OptionalDouble square(OptionalDouble size) {
		return size.isPresent() && Double.isFinite(size.getAsDouble())
				? OptionalDouble.of(size.getAsDouble() * size.getAsDouble()) : OptionalDouble.empty();
	}
}

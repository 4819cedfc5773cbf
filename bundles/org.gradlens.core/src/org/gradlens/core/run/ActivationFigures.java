// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;

/**
 * What one step says of a layer's activations. Each figure is empty where it was not read or does not exist.
 *
 * @param mean their mean
 * @param deviation their standard deviation
 * @param dead the share of units that are 0 for every example, from 0 to 1
 * @param saturated the share of activations where the layer's function is nearly flat, from 0 to 1
 */
public record ActivationFigures(OptionalDouble mean, OptionalDouble deviation, OptionalDouble dead,
		OptionalDouble saturated) {

	/** The figures of a layer in some readings of its network. */
	public static ActivationFigures of(int layer, Readings readings) {
		return new ActivationFigures(readings.get(Figure.ACTIVATION_MEAN, layer),
				readings.get(Figure.ACTIVATION_DEVIATION, layer), readings.get(Figure.UNITS_DEAD, layer),
				readings.get(Figure.ACTIVATION_SATURATED, layer));
	}
}

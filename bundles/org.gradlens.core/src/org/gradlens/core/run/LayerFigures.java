// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.WeightFigures;

/**
 * What one step says of one layer. Each figure is empty where it was not read or does not exist.
 *
 * @param epsilon norm of the error signal that enters the layer from above
 * @param factor {@code epsilon} over the epsilon of the layer that this one feeds: what the error signal
 *        was multiplied by on its way down to this layer
 * @param gradient norm of the gradient of the layer's weights, biases left out
 * @param ratio log10 of rms(update)/rms(parameter) of the layer's weights, biases left out
 */
public record LayerFigures(OptionalDouble epsilon, OptionalDouble factor, OptionalDouble gradient,
		OptionalDouble ratio) {

	/** The figures of a layer in some readings of its network. */
	public static LayerFigures of(NetworkDeclared network, int layer, Readings readings) {
		OptionalDouble epsilon = readings.get(Figure.EPSILON_NORM, layer);
		OptionalInt consumer = consumer(network, layer);
		OptionalDouble above = consumer.isEmpty() ? OptionalDouble.empty()
				: readings.get(Figure.EPSILON_NORM, consumer.getAsInt());
		OptionalDouble factor = epsilon.isPresent() && above.isPresent() && above.getAsDouble() != 0
				? OptionalDouble.of(epsilon.getAsDouble() / above.getAsDouble())
				: OptionalDouble.empty();
		WeightFigures weights = new WeightFigures(network, readings::get);
		return new LayerFigures(epsilon, factor, weights.norm(Figure.GRADIENT_NORM, layer), weights.updateRatio(layer));
	}

	/** The first layer that takes this layer's output. */
	private static OptionalInt consumer(NetworkDeclared network, int layer) {
		return network.layers().stream().filter(candidate -> candidate.inputs().contains(layer))
				.mapToInt(Layer::index).findFirst();
	}
}

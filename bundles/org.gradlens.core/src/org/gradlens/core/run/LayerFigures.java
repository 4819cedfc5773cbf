// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;

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
		OptionalDouble above = consumer(network, layer).isEmpty() ? OptionalDouble.empty()
				: readings.get(Figure.EPSILON_NORM, consumer(network, layer).getAsInt());
		OptionalDouble factor = epsilon.isPresent() && above.isPresent() && above.getAsDouble() != 0
				? OptionalDouble.of(epsilon.getAsDouble() / above.getAsDouble())
				: OptionalDouble.empty();
		OptionalDouble update = weightNorm(network, layer, readings, Figure.UPDATE_NORM);
		OptionalDouble parameter = weightNorm(network, layer, readings, Figure.PARAMETER_NORM);
		// both are norms over the same values, so the quotient of norms is the quotient of rms
		OptionalDouble ratio = update.isPresent() && parameter.isPresent() && parameter.getAsDouble() != 0
				? OptionalDouble.of(Math.log10(update.getAsDouble() / parameter.getAsDouble()))
				: OptionalDouble.empty();
		return new LayerFigures(epsilon, factor, weightNorm(network, layer, readings, Figure.GRADIENT_NORM), ratio);
	}

	/** The first layer that takes this layer's output. */
	private static java.util.OptionalInt consumer(NetworkDeclared network, int layer) {
		return network.layers().stream().filter(candidate -> candidate.inputs().contains(layer))
				.mapToInt(Layer::index).findFirst();
	}

	private static OptionalDouble weightNorm(NetworkDeclared network, int layer, Readings readings, Figure figure) {
		int first = network.firstParameter(layer);
		var parameters = network.layers().get(layer).parameters();
		double squares = 0;
		boolean found = false;
		for (int i = 0; i < parameters.size(); i++) {
			OptionalDouble norm = readings.get(figure, first + i);
			if (parameters.get(i).weight() && norm.isPresent()) {
				squares += norm.getAsDouble() * norm.getAsDouble();
				found = true;
			}
		}
		return found ? OptionalDouble.of(Math.sqrt(squares)) : OptionalDouble.empty();
	}
}

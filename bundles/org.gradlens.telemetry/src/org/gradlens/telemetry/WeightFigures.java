// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the readings of its parameters say of a layer's weights together; biases, gains and offsets are left
 * out.
 *
 * @param network the network
 * @param readings its readings
 */
public record WeightFigures(NetworkDeclared network, Source readings) {

	/** Where readings come from, for example {@link Readings}. */
	public interface Source {

		/** The value of a figure at an index, or empty when it was not read. */
		OptionalDouble get(Figure figure, int index);
	}

	/**
	 * The Euclidean norm of a layer's weights, gradients or updates; empty when none was read.
	 *
	 * @param norm a norm of {@link Figure.Scope#PARAMETER}
	 */
	public OptionalDouble norm(Figure norm, int layer) {
		int first = network.firstParameter(layer);
		List<Parameter> parameters = network.layers().get(layer).parameters();
		double squares = 0;
		boolean found = false;
		for (int i = 0; i < parameters.size(); i++) {
			OptionalDouble value = readings.get(norm, first + i);
			if (parameters.get(i).weight() && value.isPresent()) {
				squares += value.getAsDouble() * value.getAsDouble();
				found = true;
			}
		}
		return found ? OptionalDouble.of(Math.sqrt(squares)) : OptionalDouble.empty();
	}

	/** log10 of rms(update)/rms(parameter) of a layer's weights; empty when either is missing or there is nothing. */
	public OptionalDouble updateRatio(int layer) {
		OptionalDouble update = norm(Figure.UPDATE_NORM, layer);
		OptionalDouble parameter = norm(Figure.PARAMETER_NORM, layer);
		// both are norms over the same values, so the quotient of norms is the quotient of rms
		return update.isPresent() && parameter.isPresent() && parameter.getAsDouble() != 0
				? OptionalDouble.of(Math.log10(update.getAsDouble() / parameter.getAsDouble()))
				: OptionalDouble.empty();
	}
}

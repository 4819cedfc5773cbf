// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;

/**
 * A network's figures at the first or the last step.
 *
 * @param network the network
 * @param readings what was read then
 */
record NetworkFigures(NetworkDeclared network, KeptReadings readings) {

	/** The figures of which there may be values, in the order in which they are declared. */
	Set<Figure> figures() {
		return readings.figures();
	}

	/** A figure of the network. */
	OptionalDouble ofNetwork(Figure figure) {
		return readings.get(figure, 0);
	}

	/** A figure of a layer. */
	OptionalDouble ofLayer(Figure figure, Layer layer) {
		return readings.get(figure, layer.index());
	}

	/** A figure of a layer's parameter. */
	OptionalDouble ofParameter(Figure figure, Layer layer, int parameter) {
		return readings.get(figure, network.firstParameter(layer.index()) + parameter);
	}

	/** A norm over all of a layer's weights together, biases, gains and offsets left out. */
	OptionalDouble ofWeights(Figure norm, Layer layer) {
		List<Parameter> parameters = layer.parameters();
		double squares = 0;
		boolean found = false;
		for (int i = 0; i < parameters.size(); i++) {
			OptionalDouble value = ofParameter(norm, layer, i);
			if (parameters.get(i).weight() && value.isPresent()) {
				squares += value.getAsDouble() * value.getAsDouble();
				found = true;
			}
		}
		return found ? OptionalDouble.of(Math.sqrt(squares)) : OptionalDouble.empty();
	}

	/** log10 of rms(update)/rms(parameter) of a layer's weights. */
	OptionalDouble updateRatio(Layer layer) {
		OptionalDouble update = ofWeights(Figure.UPDATE_NORM, layer);
		OptionalDouble parameter = ofWeights(Figure.PARAMETER_NORM, layer);
		// both are norms over the same values, so that the quotient of norms is the quotient of rms
		return update.isPresent() && parameter.isPresent() && parameter.getAsDouble() != 0
				? OptionalDouble.of(Math.log10(update.getAsDouble() / parameter.getAsDouble()))
				: OptionalDouble.empty();
	}
}

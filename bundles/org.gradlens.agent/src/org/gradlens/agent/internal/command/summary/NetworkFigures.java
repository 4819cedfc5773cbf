// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.OptionalDouble;
import java.util.Set;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.WeightFigures;

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
		return weights().norm(norm, layer.index());
	}

	/** log10 of rms(update)/rms(parameter) of a layer's weights. */
	OptionalDouble updateRatio(Layer layer) {
		return weights().updateRatio(layer.index());
	}

	private WeightFigures weights() {
		return new WeightFigures(network, readings::get);
	}
}

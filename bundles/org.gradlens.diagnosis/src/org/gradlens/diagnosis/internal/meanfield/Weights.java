// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;

/**
 * How much the sampled weights of layers multiply the power of signals.
 *
 * @param network the network
 * @param readings its parameters' norms
 */
record Weights(NetworkDeclared network, Readings readings) {

	/** The gain of a dense layer with layer normalisation. */
	private static final String NORMALISATION_GAIN = "g"; //$NON-NLS-1$

	List<Layer> layers() {
		return network.layers();
	}

	/** Power a unit gets for unit power of its inputs: the squared norm over the number of units. */
	OptionalDouble forward(int layer) {
		return over(layer, Settings.whole(layers().get(layer), LayerSetting.UNITS));
	}

	/** Power of the error signal an input gets for unit power of the units': the squared norm over the number of inputs. */
	OptionalDouble backward(int layer) {
		return over(layer, Settings.whole(layers().get(layer), LayerSetting.INPUTS));
	}

	private OptionalDouble over(int layer, OptionalInt count) {
		OptionalDouble norm = norm(layer, true);
		return norm.isEmpty() || count.isEmpty() || count.getAsInt() == 0 ? OptionalDouble.empty()
				: OptionalDouble.of(norm.getAsDouble() * norm.getAsDouble() / count.getAsInt());
	}

	/** The mean square of a layer's biases; 0 when it has none. */
	double bias(int layer) {
		OptionalDouble norm = norm(layer, false);
		int units = Settings.whole(layers().get(layer), LayerSetting.UNITS).orElse(1);
		return norm.isEmpty() ? 0 : norm.getAsDouble() * norm.getAsDouble() / units;
	}

	/** Whether a layer normalises what its weights give. */
	boolean isNormalised(int layer) {
		return layers().get(layer).parameters().stream().anyMatch(each -> each.name().equals(NORMALISATION_GAIN));
	}

	private OptionalDouble norm(int layer, boolean weight) {
		List<Parameter> parameters = layers().get(layer).parameters();
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i).weight() == weight && !parameters.get(i).name().equals(NORMALISATION_GAIN)) {
				return readings.get(Figure.PARAMETER_NORM, network.firstParameter(layer) + i);
			}
		}
		return OptionalDouble.empty();
	}
}

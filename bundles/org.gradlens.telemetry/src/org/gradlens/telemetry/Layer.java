// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer, or a vertex of a graph, as the engine built it.
 *
 * @param index position in network order, counted from 0; what readings are keyed by
 * @param name the user's name for it, or the engine's where the user gave none; may occur twice
 * @param kind the simple name of the engine's configuration class, for example {@code DenseLayer}
 * @param activation the engine's name of the activation function that the layer applies; empty when none
 * @param weightInitialisation the engine's name of the weight initialisation; empty when none
 * @param inputs indices of the layers that feed this one; empty for the first
 * @param parameters its trainable arrays, in the engine's order
 * @param origin where it was declared
 * @param settings what else its configuration says
 */
public record Layer(int index, String name, String kind, String activation, String weightInitialisation,
		List<Integer> inputs, List<Parameter> parameters, Origin origin, Map<LayerSetting, String> settings) {

	public Layer {
		inputs = List.copyOf(inputs);
		parameters = List.copyOf(parameters);
		settings = Map.copyOf(settings);
	}

	/** A layer whose configuration says nothing else. */
	public Layer(int index, String name, String kind, String activation, String weightInitialisation,
			List<Integer> inputs, List<Parameter> parameters, Origin origin) {
		this(index, name, kind, activation, weightInitialisation, inputs, parameters, origin, Map.of());
	}

	/** Its kind; for a wrapper, that of the innermost layer. */
	public String innerKind() {
		return setting(LayerSetting.INNER_KIND).orElse(kind);
	}

	/** A setting, or empty when the configuration does not say. */
	public Optional<String> setting(LayerSetting setting) {
		return Optional.ofNullable(settings.get(setting));
	}
}

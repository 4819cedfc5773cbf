// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;
import java.util.Locale;

import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.activations.IActivation;

/** What a layer's configuration says of the layer. */
final class LayerTraits {

	private LayerTraits() {
	}

	/**
	 * Whether a layer is kept from learning. A layer that was frozen after the network was made still has
	 * the configuration of one that was not.
	 */
	static boolean isFrozen(org.deeplearning4j.nn.api.Layer layer) {
		return layer instanceof org.deeplearning4j.nn.layers.FrozenLayer
				|| layer instanceof org.deeplearning4j.nn.layers.FrozenLayerWithBackprop;
	}

	/** Whether the engine holds any of a layer's parameters to a constraint. */
	static boolean isConstrained(@Nullable EngineLayer layer) {
		Layer inner = unwrapped(layer == null ? null : layer.configuration());
		return inner != null && inner.getConstraints() != null && !inner.getConstraints().isEmpty();
	}

	/** Simple name of the class that configures a layer; that of a frozen layer is the same as of what runs it. */
	static String kind(org.deeplearning4j.nn.api.Layer layer) {
		return (isFrozen(layer) ? layer : layer.conf().getLayer()).getClass().getSimpleName();
	}

	/** The layer that was frozen; any other layer itself. */
	static Layer thawed(Layer layer) {
		if (layer instanceof FrozenLayer frozen) {
			return thawed(frozen.getLayer());
		}
		return layer instanceof FrozenLayerWithBackprop frozen ? thawed(frozen.getUnderlying()) : layer;
	}

	/** The engine's name of the activation function that a layer applies; empty when it applies none. */
	static String activation(@Nullable Layer layer) {
		IActivation function = function(layer);
		return function == null ? "" : function.toString().split("\\(", 2)[0];
	}

	/** The activation function that a layer applies; null when it applies none. */
	static @Nullable IActivation function(@Nullable Layer layer) {
		Layer inner = unwrapped(layer);
		if (inner instanceof ActivationLayer activation) {
			return activation.getActivationFn();
		}
		return inner instanceof BaseLayer base && appliesActivation(base) ? base.getActivationFn() : null;
	}

	/** These carry the network's default activation, yet do not apply it. */
	private static boolean appliesActivation(BaseLayer layer) {
		return !(layer instanceof BatchNormalization || layer instanceof DropoutLayer || layer instanceof PReLULayer);
	}

	/** The engine's name of a layer's weight initialisation, for example {@code XAVIER}; empty when it has none. */
	static String weightInitialisation(@Nullable Layer layer) {
		return unwrapped(layer) instanceof BaseLayer base && base.getWeightInitFn() != null
				&& !(base instanceof BatchNormalization) ? name(base.getWeightInitFn()) : "";
	}

	private static String name(IWeightInit initialisation) {
		return Arrays.stream(WeightInit.values())
				.filter(candidate -> candidate != WeightInit.DISTRIBUTION
						&& candidate.getWeightInitFunction().getClass() == initialisation.getClass())
				.map(WeightInit::name).findFirst()
				.orElseGet(() -> initialisation.getClass().getSimpleName().replaceFirst("^WeightInit", "")
						.toUpperCase(Locale.ROOT));
	}

	/** The layer inside wrappers of all kinds. */
	static @Nullable Layer unwrapped(@Nullable Layer layer) {
		if (layer == null) {
			return null;
		}
		Layer inner = thawed(layer);
		if (inner instanceof BaseWrapperLayer wrapper) {
			return unwrapped(wrapper.getUnderlying());
		}
		return inner instanceof Bidirectional both ? unwrapped(both.getFwd()) : inner;
	}
}

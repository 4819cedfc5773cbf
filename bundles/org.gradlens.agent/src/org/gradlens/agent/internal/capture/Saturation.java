// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Optional;

import org.deeplearning4j.nn.conf.layers.AbstractLSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationRectifiedTanh;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * Where an activation function is flat: its slope is below {@value #SHARE} of its greatest where its value
 * is at most {@code low} or at least {@code high}.
 */
record Saturation(double low, double high) {

	/** Nothing is saturated. */
	static final Saturation NONE = new Saturation(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

	private static final double SHARE = 0.05;
	/** Scale times alpha of the self-normalising unit. */
	private static final double SELU_SLOPE_AT_ZERO = 1.0507009873554805 * 1.6732632423543772;

	/** Of what a layer puts out; empty when its values do not tell, or its function does not saturate. */
	static Optional<Saturation> of(@Nullable Layer layer) {
		// these multiply or add what their activation function gives
		boolean tells = !(LayerTraits.unwrapped(layer) instanceof AbstractLSTM)
				&& !(layer instanceof Bidirectional both && both.getMode() != Bidirectional.Mode.CONCAT);
		return tells ? Optional.ofNullable(of(LayerTraits.function(layer))) : Optional.empty();
	}

	private static @Nullable Saturation of(@Nullable IActivation function) {
		if (function instanceof ActivationSigmoid) {
			double low = (1 - Math.sqrt(1 - SHARE)) / 2;
			return new Saturation(low, 1 - low);
		}
		if (function instanceof ActivationTanH) {
			return new Saturation(-Math.sqrt(1 - SHARE), Math.sqrt(1 - SHARE));
		}
		if (function instanceof ActivationSoftSign) {
			return new Saturation(Math.sqrt(SHARE) - 1, 1 - Math.sqrt(SHARE));
		}
		if (function instanceof ActivationHardTanH) {
			return new Saturation(-1, 1);
		}
		if (function instanceof ActivationHardSigmoid) {
			return new Saturation(0, 1);
		}
		if (function instanceof ActivationRectifiedTanh) {
			return new Saturation(0, Math.sqrt(1 - SHARE));
		}
		if (function instanceof ActivationSELU) {
			return new Saturation((SHARE - 1) * SELU_SLOPE_AT_ZERO, Double.POSITIVE_INFINITY);
		}
		return function instanceof ActivationELU elu
				? new Saturation(SHARE * Math.max(1, elu.getAlpha()) - elu.getAlpha(), Double.POSITIVE_INFINITY)
				: null;
	}
}

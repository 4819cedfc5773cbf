// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Parameter;

/**
 * How large a layer's initial weights are against what keeps the size of its signal: inputs times variance,
 * over 2 for ReLU (He 2015, arXiv 1502.01852) and over 1 for tanh, identity and SELU (Glorot and Bengio
 * 2010).
 */
final class WeightScale {

	/** Activations and what inputs times variance should be. */
	private static final Map<String, Double> CRITICAL = Map.ofEntries(Map.entry("relu", 2.0), Map.entry("relu6", 2.0), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("leakyrelu", 2.0), Map.entry("rrelu", 2.0), Map.entry("softplus", 2.0), Map.entry("swish", 2.0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("gelu", 2.0), Map.entry("mish", 2.0), Map.entry("elu", 1.5), Map.entry("selu", 1.0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("tanh", 1.0), Map.entry("hardtanh", 1.0), Map.entry("softsign", 1.0), Map.entry("rationaltanh", 1.0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("identity", 1.0)); //$NON-NLS-1$
	/** Kinds whose weights are one matrix or kernel that is applied to the layer's input. */
	private static final Set<String> KINDS = Set.of("DenseLayer", "ConvolutionLayer", "Convolution1DLayer"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final Facts facts;

	WeightScale(Facts facts) {
		this.facts = facts;
	}

	/** Inputs times variance over what it should be; empty where that is not known, or is normalised away. */
	OptionalDouble of(int index, int follower) {
		Layer layer = facts.layer(index);
		Double critical = CRITICAL.get(layer.activation());
		boolean normalised = facts.layer(follower).kind().equals("BatchNormalization"); //$NON-NLS-1$
		if (critical == null || normalised || !KINDS.contains(layer.kind())) {
			return OptionalDouble.empty();
		}
		Parameter weights = layer.parameters().stream().filter(Parameter::weight).findFirst().orElseThrow();
		int position = facts.firstParameter(index) + layer.parameters().indexOf(weights);
		OptionalDouble norm = facts.initial().get(Figure.PARAMETER_NORM, position);
		OptionalInt units = facts.units(index);
		if (norm.isEmpty() || units.isEmpty()) {
			return OptionalDouble.empty();
		}
		// norm squared is variance times values, and the inputs of a unit are values over units
		return OptionalDouble.of(norm.getAsDouble() * norm.getAsDouble() / units.getAsInt() / critical);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;

/**
 * By what a plain recurrent layer's error signal changes from one time step to the one before: at most the
 * greatest singular value of the recurrent matrix times the activation's greatest slope (Pascanu et al. 2013,
 * arXiv 1211.5063). Gated layers have a way through time that passes no matrix.
 *
 * @param network the network
 * @param parameters its parameters' figures
 */
record RecurrentFactor(NetworkDeclared network, Readings parameters) {

	private static final String UNGATED = "SimpleRnn"; //$NON-NLS-1$
	private static final String MATRIX = "RW"; //$NON-NLS-1$
	private static final double SIGMOID_SLOPE = 0.25;

	/** The factor of a layer; empty for one that is not recurrent, or is gated. */
	OptionalDouble of(Layer layer) {
		List<Parameter> all = layer.parameters();
		for (int i = 0; i < all.size(); i++) {
			if (layer.kind().equals(UNGATED) && all.get(i).name().equals(MATRIX)) {
				OptionalDouble greatest = parameters.get(Figure.SPECTRAL_NORM, network.firstParameter(layer.index()) + i);
				double slope = layer.activation().equals("sigmoid") ? SIGMOID_SLOPE : 1; //$NON-NLS-1$
				return greatest.isPresent() ? OptionalDouble.of(slope * greatest.getAsDouble()) : OptionalDouble.empty();
			}
		}
		return OptionalDouble.empty();
	}
}

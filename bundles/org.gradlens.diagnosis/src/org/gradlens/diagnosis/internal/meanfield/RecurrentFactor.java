// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

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
	/** The engine's names of the recurrent matrix: of a layer, and of the two directions of a two-way one. */
	private static final Set<String> MATRICES = Set.of("RW", "fRW", "bRW"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final double SIGMOID_SLOPE = 0.25;

	/** The factor of a layer, of both directions the greater; empty for one that is not recurrent, or is gated. */
	OptionalDouble of(Layer layer) {
		double slope = layer.activation().equals("sigmoid") ? SIGMOID_SLOPE : 1; //$NON-NLS-1$
		List<Parameter> all = layer.parameters();
		return !layer.innerKind().equals(UNGATED) ? OptionalDouble.empty()
				: IntStream.range(0, all.size()).filter(i -> MATRICES.contains(all.get(i).name()))
						.mapToObj(i -> parameters.get(Figure.SPECTRAL_NORM, network.firstParameter(layer.index()) + i))
						.flatMapToDouble(OptionalDouble::stream).map(greatest -> slope * greatest).max();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;

/** What other weight initialisations would have sampled, told from what was sampled: the same numbers on another scale. */
final class Resampled {

	/** The variance of a weight by how many inputs and how many units its layer has, as the engine samples it. */
	private static final Map<String, ToDoubleBiFunction<Double, Double>> VARIANCES = Map.of(
			"XAVIER", (in, out) -> 2 / (in + out), "XAVIER_UNIFORM", (in, out) -> 2 / (in + out), //$NON-NLS-1$ //$NON-NLS-2$
			"RELU", (in, out) -> 2 / in, "RELU_UNIFORM", (in, out) -> 2 / in, //$NON-NLS-1$ //$NON-NLS-2$
			"LECUN_NORMAL", (in, out) -> 1 / in, "NORMAL", (in, out) -> 1 / in, "XAVIER_FAN_IN", (in, out) -> 1 / in); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Resampled() {
	}

	/**
	 * The initial parameters of a network, or empty when an initialisation or the shape of its array is not known here.
	 *
	 * @param sampled what was sampled for the network as it ran
	 * @param ran the network as it ran
	 * @param now the same arrays, initialised otherwise
	 */
	static Optional<InitialParameters> of(InitialParameters sampled, NetworkDeclared ran, NetworkDeclared now) {
		Readings norms = sampled.readings();
		int size = norms.size(Figure.PARAMETER_NORM);
		Readings.Builder resampled = new Readings.Builder();
		for (Layer layer : ran.layers()) {
			String before = layer.weightInitialisation();
			String after = now.layers().get(layer.index()).weightInitialisation();
			for (int i = 0; i < layer.parameters().size(); i++) {
				Parameter parameter = layer.parameters().get(i);
				boolean same = before.equals(after) || !parameter.weight();
				Optional<Double> scale = same ? Optional.of(1.0) : scale(parameter.shape(), before, after);
				if (scale.isEmpty()) {
					return Optional.empty();
				}
				int index = ran.firstParameter(layer.index()) + i;
				norms.get(Figure.PARAMETER_NORM, index)
						.ifPresent(norm -> resampled.set(Figure.PARAMETER_NORM, size, index, norm * scale.get()));
			}
		}
		return Optional.of(new InitialParameters(sampled.network(), resampled.build()));
	}

	private static Optional<Double> scale(List<Long> shape, String before, String after) {
		if (shape.size() != 2 || !VARIANCES.containsKey(before) || !VARIANCES.containsKey(after)) {
			return Optional.empty();
		}
		double in = shape.get(0);
		double out = shape.get(1);
		return Optional.of(Math.sqrt(
				VARIANCES.get(after).applyAsDouble(in, out) / VARIANCES.get(before).applyAsDouble(in, out)));
	}
}

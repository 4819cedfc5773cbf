// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.List;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;

/** How much of the engine's loss are penalties on weights, and so is none of what the data say of the network. */
final class PenaltyLoss {

	private static final double HALF = 0.5;
	/** The mean magnitude of values over their root mean square, when they are normally distributed. */
	private static final double MEAN_MAGNITUDE = Math.sqrt(2 / Math.PI);

	private final List<Share> shares;

	/**
	 * The penalties on one weight array.
	 *
	 * @param position where it is among all parameters
	 * @param squares factor of the sum of squares
	 * @param magnitudes factor of the norm that gives the sum of magnitudes, as far as it can be told
	 */
	private record Share(int position, double squares, double magnitudes) {

		static Share of(Layer layer, int position, Parameter weights) {
			double squares = HALF * (Penalty.L2.factor(layer).orElse(0) + Penalty.WEIGHT_DECAY.factor(layer).orElse(0));
			return new Share(position, squares,
					Penalty.L1.factor(layer).orElse(0) * MEAN_MAGNITUDE * Math.sqrt(weights.length()));
		}
	}

	PenaltyLoss(List<Layer> layers, int[] firstParameters) {
		shares = layers.stream().filter(layer -> !Penalty.of(layer).isEmpty())
				.flatMap(layer -> layer.parameters().stream().filter(Parameter::weight).map(weights -> Share.of(layer,
						firstParameters[layer.index()] + layer.parameters().indexOf(weights), weights)))
				.toList();
	}

	/** Whether there are no penalties. */
	boolean isNone() {
		return shares.isEmpty();
	}

	/** What the penalties that are known exactly, those on squares, add to the loss. */
	double known(Readings readings) {
		return shares.stream().mapToDouble(share -> {
			double norm = readings.get(Figure.PARAMETER_NORM, share.position, 0);
			return share.squares * norm * norm;
		}).sum();
	}

	/** What the others about add, those on magnitudes. */
	double estimated(Readings readings) {
		return shares.stream()
				.mapToDouble(share -> share.magnitudes * readings.get(Figure.PARAMETER_NORM, share.position, 0)).sum();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Optional;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;

/**
 * The layer whose weights a step changed most, for their size.
 *
 * @param layer its index
 * @param ratio log10 of rms(update)/rms(parameter) of its weights
 */
public record LargestUpdate(int layer, double ratio) {

	/** The layer at a step, with a ratio of minus infinity when nothing was updated; empty when nothing finite was read. */
	static Optional<LargestUpdate> of(Readings readings, Facts facts) {
		if (readings.size(Figure.UPDATE_NORM) == 0 || readings.size(Figure.PARAMETER_NORM) == 0) {
			return Optional.empty();
		}
		int at = -1;
		double greatest = -1;
		for (int layer = 0; layer < facts.network().layers().size(); layer++) {
			double share = squaredShare(readings, facts.weights(layer));
			if (facts.weights(layer).length > 0 && share > greatest && Double.isFinite(share)) {
				greatest = share;
				at = layer;
			}
		}
		return at < 0 ? Optional.empty() : Optional.of(new LargestUpdate(at, Math.log10(greatest) / 2));
	}

	private static double squaredShare(Readings readings, int[] weights) {
		double updates = 0;
		double values = 0;
		for (int position : weights) {
			double update = readings.get(Figure.UPDATE_NORM, position, 0);
			double value = readings.get(Figure.PARAMETER_NORM, position, 0);
			updates += update * update;
			values += value * value;
		}
		return values > 0 ? updates / values : 0;
	}
}

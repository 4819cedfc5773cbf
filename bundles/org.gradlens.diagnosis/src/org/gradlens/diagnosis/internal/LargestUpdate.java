// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;

/**
 * The layer whose weights a step changed most, for their size.
 *
 * @param layer its index
 * @param ratio log10 of rms(update)/rms(parameter) of its weights
 */
public record LargestUpdate(int layer, double ratio) {

	/** The layer at a step; empty when nothing was read, or nothing was updated. */
	static Optional<LargestUpdate> of(Readings readings, Facts facts) {
		int at = -1;
		double greatest = 0;
		for (Layer layer : facts.network().layers()) {
			double share = squaredShare(readings, layer.parameters(), facts.firstParameter(layer.index()));
			if (share > greatest && Double.isFinite(share)) {
				greatest = share;
				at = layer.index();
			}
		}
		return at < 0 ? Optional.empty() : Optional.of(new LargestUpdate(at, Math.log10(greatest) / 2));
	}

	private static double squaredShare(Readings readings, List<Parameter> parameters, int first) {
		double updates = 0;
		double values = 0;
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i).weight()) {
				double update = readings.get(Figure.UPDATE_NORM, first + i).orElse(0);
				double value = readings.get(Figure.PARAMETER_NORM, first + i).orElse(0);
				updates += update * update;
				values += value * value;
			}
		}
		return values > 0 ? updates / values : 0;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;

/**
 * The range in which an error signal is for the diagnosis neither lost nor grown beyond bounds, compared with the one
 * that enters the last hidden layer.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record HealthyBand(double low, double high) {

	/** The band around what enters the last hidden layer. */
	public static HealthyBand around(double reference, Thresholds thresholds) {
		return new HealthyBand(reference * thresholds.get(Threshold.VANISHING_ERROR),
				reference * thresholds.get(Threshold.EXPLODING_ERROR));
	}

	/** The band for the figures of all layers in network order; empty when there is nothing to compare with. */
	public static Optional<HealthyBand> of(List<LayerFigures> figures, Thresholds thresholds) {
		OptionalDouble reference = OptionalDouble.empty();
		for (LayerFigures candidate : figures) {
			if (candidate.factor().isPresent()) {
				reference = candidate.epsilon();
			}
		}
		return reference.isEmpty() || !(reference.getAsDouble() > 0) ? Optional.empty()
				: Optional.of(around(reference.getAsDouble(), thresholds));
	}
}

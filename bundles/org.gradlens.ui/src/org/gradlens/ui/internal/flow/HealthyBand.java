// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;

/**
 * The range in which an error signal is neither lost nor grown beyond bounds, compared with the one that enters the last
 * hidden layer.
 *
 * @param low its lower end
 * @param high its upper end
 */
record HealthyBand(double low, double high) {

	/** The band for the figures of all layers in network order; empty when there is nothing to compare with. */
	static Optional<HealthyBand> of(List<LayerFigures> figures) {
		OptionalDouble reference = OptionalDouble.empty();
		for (LayerFigures candidate : figures) {
			if (candidate.factor().isPresent()) {
				reference = candidate.epsilon();
			}
		}
		return reference.isEmpty() || !(reference.getAsDouble() > 0) ? Optional.empty()
				: Optional.of(new HealthyBand(reference.getAsDouble() / SignalState.CLEARLY, reference.getAsDouble() * SignalState.CLEARLY));
	}
}

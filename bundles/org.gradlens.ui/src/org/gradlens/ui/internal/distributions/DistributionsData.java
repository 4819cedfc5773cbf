// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.Histogram;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.flow.HealthyBand;

/**
 * The distributions of one tensor at several iterations.
 *
 * @param title the layer and the tensor
 * @param captured whether the run has distributions of any tensor
 * @param moments what was read, oldest first
 * @param looked index of the moment that is looked at; -1 when there is none
 * @param healthy where values are that neither vanish nor explode beside those of the last hidden layer, at the moment
 *        looked at
 */
record DistributionsData(String title, boolean captured, List<Moment> moments, int looked, Optional<HealthyBand> healthy) {

	/** A histogram and its iteration. */
	record Moment(long iteration, Histogram histogram) {
	}

	/** The exponents of two from the least to the greatest magnitude of all moments. */
	Range exponents() {
		int low = Integer.MAX_VALUE;
		int high = Integer.MIN_VALUE;
		for (Moment moment : moments) {
			if (moment.histogram().bins() > 0) {
				low = Math.min(low, moment.histogram().firstExponent());
				high = Math.max(high, moment.histogram().firstExponent() + moment.histogram().bins());
			}
		}
		return low > high ? new Range(-1, 0) : new Range(low - 1, high + 1);
	}
}

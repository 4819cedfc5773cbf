// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.Optional;

import org.gradlens.core.run.RunReader;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.selection.Subject;

/** The newest histogram of one layer, for those who show no more of its distributions. */
public final class LayerHistogram {

	private LayerHistogram() {
	}

	/**
	 * Reads it from the run log; empty when the run has none of the layer. Not for the user interface's thread.
	 *
	 * @param layer a run and its network with one layer selected
	 */
	public static Optional<Chart> read(RunReader reader, Subject layer, Tensor tensor) {
		DistributionsData data = DistributionsReader.readLooked(reader, layer, tensor);
		return data.moments().isEmpty() ? Optional.empty() : Optional.of(new DistributionsChart(data, layer, false));
	}
}

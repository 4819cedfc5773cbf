// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.List;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Distributions.Distribution;
import org.gradlens.telemetry.Tensor;

/** Counts the distributions of one iteration's copies. */
final class DistributionReading {

	private final Topology topology;
	private final List<Distribution> distributions = new ArrayList<>();

	DistributionReading(Topology topology) {
		this.topology = topology;
	}

	void layers(LayerCopies[] layers) {
		for (int layer = 0; layer < layers.length; layer++) {
			layer(Tensor.ACTIVATION, layer, layers[layer].activation());
			layer(Tensor.EPSILON, layer, layers[layer].epsilon());
			layer(Tensor.EPSILON_OUT, layer, layers[layer].epsilonOut());
		}
	}

	private void layer(Tensor tensor, int layer, ArrayCopy copy) {
		if (copy.isPresent()) {
			add(tensor, layer, copy, 0, copy.length(), 1);
		}
	}

	/** Counts a flat array that holds something of each parameter, and still has to be divided. */
	void parameters(Tensor tensor, ArrayCopy copy, double divisor) {
		List<ParameterSlice> slices = topology.slices();
		for (int index = 0; copy.isPresent() && index < slices.size(); index++) {
			ParameterSlice slice = slices.get(index);
			if (tensor != Tensor.CLIPPED_GRADIENT || slice.clipped()) {
				add(tensor, index, copy, slice.offset(), slice.length(), divisor);
			}
		}
	}

	private void add(Tensor tensor, int index, ArrayCopy copy, int start, int count, double divisor) {
		HistogramCount histogram = new HistogramCount(divisor);
		copy.forEachBlock(start, count, histogram);
		distributions.add(new Distribution(tensor, index, histogram.histogram()));
	}

	Distributions message(int network, long iteration) {
		return new Distributions(network, iteration, distributions);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Distributions.Distribution;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;

/** Counts the distributions of one iteration's copies, and follows error signals through time. */
final class DistributionReading {

	private final Topology topology;
	private final int network;
	private final long iteration;
	private final List<Distribution> distributions = new ArrayList<>();
	private final List<TimeProfile> profiles = new ArrayList<>();

	DistributionReading(Topology topology, int network, long iteration) {
		this.topology = topology;
		this.network = network;
		this.iteration = iteration;
	}

	void layers(LayerCopies[] layers) {
		for (int layer = 0; layer < layers.length; layer++) {
			layer(Tensor.ACTIVATION, layer, layers[layer].activation());
			layer(Tensor.EPSILON, layer, layers[layer].epsilon());
			layer(Tensor.EPSILON_OUT, layer, layers[layer].epsilonOut());
			profile(layer, layers[layer]);
		}
	}

	/**
	 * Follows what enters a recurrent layer through time; where that is of a single time step, as where the last one
	 * alone is used, what the layer lets out.
	 */
	private void profile(int layer, LayerCopies copies) {
		LayerForm form = topology.form(layer);
		if (!form.recurrent()) {
			return;
		}
		Optional<double[]> entered = overTime(copies.epsilon(), form);
		entered.filter(norms -> Arrays.stream(norms).filter(norm -> norm != 0).count() > 1)
				.or(() -> overTime(copies.epsilonOut(), form))
				.ifPresent(norms -> profiles.add(new TimeProfile(network, iteration, layer, norms)));
	}

	private static Optional<double[]> overTime(ArrayCopy epsilon, LayerForm form) {
		return epsilon.isPresent() && epsilon.rank() == 3 ? Optional.of(epsilon.normsAlong(form.timeDimension()))
				: Optional.empty();
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

	/** Tells the distributions and the profiles through time. */
	void tell(Consumer<Message> messages) {
		messages.accept(new Distributions(network, iteration, distributions));
		profiles.forEach(messages);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gradlens.agent.internal.record.Recorder;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.DataSummary.Role;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Copies what a network is given at first, and has it summed up on the recorder's thread: after the first
 * minibatch, since it may be the only one, and once more when there is enough to go by.
 */
final class DataReading {

	private static final long ENOUGH_EXAMPLES = 256;
	private static final int ENOUGH_MINIBATCHES = 16;
	/** Of one array of one minibatch; examples beyond are left out. */
	private static final long MOST_VALUES = 1 << 20;

	private final int network;
	private final Recorder recorder;
	private int minibatches;
	private long examples;
	/** Used by the recorder's thread alone. */
	private final Map<Place, DataStatistics> statistics = new TreeMap<>();

	/** Which array it is. */
	private record Place(Role role, int layer) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			return role == other.role ? Integer.compare(layer, other.layer) : role.compareTo(other.role);
		}
	}

	private record Part(Place place, int featureDimension, ArrayCopy values) {
	}

	DataReading(int network, Recorder recorder) {
		this.network = network;
		this.recorder = recorder;
	}

	/** Copies the minibatch that a network is about to go through, as long as more are wanted. */
	void read(EngineNetwork from, Topology topology) {
		if (examples >= ENOUGH_EXAMPLES || minibatches >= ENOUGH_MINIBATCHES) {
			return;
		}
		List<Part> parts = new ArrayList<>();
		long most = 0;
		for (EngineData data : from.data()) {
			int layer = topology.indexOf(data.part());
			INDArray values = data.values();
			if (layer >= 0 && values.rank() > 0) {
				ArrayCopy copy = new ArrayCopy();
				copy.take(bounded(values));
				parts.add(new Part(new Place(data.role(), layer), topology.form(layer).unitDimension(values.rank()), copy));
				most = Math.max(most, values.size(0));
			}
		}
		minibatches++;
		examples += most;
		boolean tell = minibatches == 1 || examples >= ENOUGH_EXAMPLES || minibatches == ENOUGH_MINIBATCHES;
		int iteration = from.iteration();
		recorder.append(network, messages -> {
			for (Part part : parts) {
				statistics.computeIfAbsent(part.place(), place -> new DataStatistics())
						.add(part.values(), part.featureDimension());
			}
			if (tell) {
				statistics.forEach((place, sums) -> messages.accept(summary(place, iteration, sums)));
			}
		});
	}

	private static INDArray bounded(INDArray values) {
		long fitting = Math.max(MOST_VALUES / (values.length() / values.size(0)), 1);
		return fitting < values.size(0) ? values.get(NDArrayIndex.interval(0, fitting)) : values;
	}

	private DataSummary summary(Place place, long iteration, DataStatistics sums) {
		return sums.summary(network, iteration, place.role(), place.layer());
	}
}

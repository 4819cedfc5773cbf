// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunReader;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.flow.HealthyBand;
import org.gradlens.ui.internal.selection.Subject;

/**
 * Reads distributions at moments that lie evenly over a run, each of them once. For one thread at a time, not the user
 * interface's.
 */
final class DistributionsReader {

	/** How many moments a ridge has, so that each is told from its neighbours. */
	private static final int MOMENTS = 24;

	private final Map<Long, Histogram> known = new HashMap<>();
	/** Of an iteration that was asked for, the one that is known instead. */
	private final Map<Long, Long> nearest = new HashMap<>();
	private @Nullable Key key;

	private record Key(Run run, NetworkDeclared network, Tensor tensor, int layer) {
	}

	DistributionsData read(RunReader reader, Subject asked, Tensor tensor) {
		NetworkHistory network = asked.history().orElseThrow();
		Run run = asked.run().orElseThrow();
		NetworkDeclared declaration = network.declaration();
		long newest = network.latest().map(Step::iteration).orElse(0L);
		long looked = asked.iteration().orElse(newest);
		Optional<Distributions> there = reader.distributionsNear(run, declaration.network(), looked);
		int layer = layer(asked, declaration, tensor, there);
		Key wanted = new Key(run, declaration, tensor, layer);
		if (!wanted.equals(key)) {
			known.clear();
			nearest.clear();
			key = wanted;
		}
		TreeMap<Long, Histogram> moments = new TreeMap<>();
		long first = network.first().map(Step::firstIteration).orElse(0L);
		// at round places, so that what was read stays when the run goes on
		long distance = Long.highestOneBit(Math.max(1, (newest - first) / (MOMENTS / 2)));
		for (long iteration = first / distance * distance; iteration <= newest; iteration += distance) {
			add(moments, iteration, reader, wanted);
		}
		there.ifPresent(at -> keep(moments, at, wanted));
		List<DistributionsData.Moment> list = new ArrayList<>();
		moments.forEach((iteration, histogram) -> list.add(new DistributionsData.Moment(iteration, histogram)));
		int index = there.isEmpty() || !moments.containsKey(there.get().iteration()) ? list.size() - 1
				: moments.headMap(there.get().iteration()).size();
		return new DistributionsData(LayerDistribution.title(declaration, tensor, layer), there.isPresent(), list, index,
				there.flatMap(at -> healthy(at, wanted)));
	}

	/** Reads the moment that is looked at alone. */
	static DistributionsData readLooked(RunReader reader, Subject asked, Tensor tensor) {
		NetworkHistory network = asked.history().orElseThrow();
		Run run = asked.run().orElseThrow();
		NetworkDeclared declaration = network.declaration();
		Optional<Distributions> there = reader.distributionsNear(run, declaration.network(),
				asked.iteration().orElse(network.latest().map(Step::iteration).orElse(0L)));
		int layer = layer(asked, declaration, tensor, there);
		List<DistributionsData.Moment> moments = there
				.flatMap(at -> LayerDistribution.of(at, declaration, tensor, layer)
						.map(histogram -> new DistributionsData.Moment(at.iteration(), histogram)))
				.stream().toList();
		Key looked = new Key(run, declaration, tensor, layer);
		return new DistributionsData(LayerDistribution.title(declaration, tensor, layer), there.isPresent(), moments,
				moments.size() - 1, there.flatMap(at -> healthy(at, looked)));
	}

	private void add(Map<Long, Histogram> moments, long iteration, RunReader reader, Key wanted) {
		Long near = nearest.get(iteration);
		if (near != null) {
			moments.put(near, known.get(near));
			return;
		}
		Optional<Distributions> found = reader.distributionsNear(wanted.run, wanted.network.network(), iteration);
		found.ifPresent(there -> keep(moments, there, wanted));
		// as long as nothing was read behind it, something nearer may come
		found.filter(there -> there.iteration() >= iteration && known.containsKey(there.iteration()))
				.ifPresent(there -> nearest.put(iteration, there.iteration()));
	}

	private void keep(Map<Long, Histogram> moments, Distributions found, Key wanted) {
		LayerDistribution.of(found, wanted.network, wanted.tensor, wanted.layer).ifPresent(histogram -> {
			moments.put(found.iteration(), histogram);
			known.put(found.iteration(), histogram);
		});
	}

	/** The selected layer, or the first one that has such a distribution. */
	private static int layer(Subject asked, NetworkDeclared network, Tensor tensor, Optional<Distributions> there) {
		int layers = network.layers().size();
		Optional<Integer> selected = asked.layers().stream().filter(layer -> layer < layers).findFirst();
		if (selected.isPresent() || there.isEmpty()) {
			return selected.orElse(0);
		}
		for (int layer = 0; layer < layers; layer++) {
			if (LayerDistribution.of(there.get(), network, tensor, layer).isPresent()) {
				return layer;
			}
		}
		return 0;
	}

	/** What is healthy beside the root mean square of the last hidden layer: of those that feed another one, the last. */
	private static Optional<HealthyBand> healthy(Distributions found, Key wanted) {
		List<Layer> layers = wanted.network.layers();
		for (int layer = layers.size() - 2; layer >= 0; layer--) {
			Optional<Histogram> histogram = LayerDistribution.of(found, wanted.network, wanted.tensor, layer);
			if (histogram.isPresent()) {
				OptionalDouble rms = Bins.rms(histogram.get());
				return rms.isEmpty() ? Optional.empty()
						: Optional.of(HealthyBand.around(rms.getAsDouble(), RunThresholds.of(wanted.run)));
			}
		}
		return Optional.empty();
	}
}

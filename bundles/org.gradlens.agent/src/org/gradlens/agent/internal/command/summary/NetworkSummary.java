// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;

/** What one network did in a run. */
final class NetworkSummary {

	private NetworkDeclared network;
	private final NetworkData data = new NetworkData();
	private KeptReadings initial = new KeptReadings();
	private KeptReadings first = new KeptReadings();
	private KeptReadings last = new KeptReadings();
	private @Nullable Step firstStep;
	private @Nullable Step lastStep;
	private @Nullable NonFiniteFound nonFinite;
	private long iterations;

	NetworkSummary(NetworkDeclared network) {
		this.network = network;
	}

	/** The network has changed: readings of layers that it no longer has are forgotten. */
	void declareAgain(NetworkDeclared changed) {
		if (!arrays(changed).equals(arrays(network))) {
			initial = new KeptReadings();
			first = new KeptReadings();
			last = new KeptReadings();
			firstStep = null;
			lastStep = null;
		}
		network = changed;
	}

	private static List<List<Parameter>> arrays(NetworkDeclared network) {
		return network.layers().stream().map(Layer::parameters).toList();
	}

	void add(Step step) {
		if (firstStep == null) {
			firstStep = step;
		}
		lastStep = step;
		first.keepFirst(step.mean());
		last.keepLast(step.mean());
		iterations += step.iterations();
	}

	void add(InitialParameters parameters) {
		initial.keepFirst(parameters.readings());
	}

	/** What is known of its data. */
	NetworkData data() {
		return data;
	}

	void add(NonFiniteFound found) {
		if (nonFinite == null) {
			nonFinite = found;
		}
	}

	NetworkDeclared network() {
		return network;
	}

	/** How many iterations were recorded. */
	long iterations() {
		return iterations;
	}

	/** The first iteration of the network as it is, or empty when there was none. */
	OptionalLong firstIteration() {
		return firstStep == null ? OptionalLong.empty()
				: OptionalLong.of(firstStep.iteration() - firstStep.iterations() + 1);
	}

	/** The last iteration, or empty when there was none. */
	OptionalLong lastIteration() {
		return lastStep == null ? OptionalLong.empty() : OptionalLong.of(lastStep.iteration());
	}

	/** Where a value was first not finite, or empty. */
	Optional<NonFiniteFound> nonFinite() {
		return Optional.ofNullable(nonFinite);
	}

	/** The figures of its parameters before the first step. */
	NetworkFigures initial() {
		return new NetworkFigures(network, initial);
	}

	/** The figures at the first step that read them. */
	NetworkFigures first() {
		return new NetworkFigures(network, first);
	}

	/** The figures at the last step that read them. */
	NetworkFigures last() {
		return new NetworkFigures(network, last);
	}

	/** The layer that an index of a tensor belongs to, or empty when the network as it is has none such. */
	Optional<Layer> layer(Tensor tensor, int index) {
		return network.layers().stream().filter(layer -> tensor.scope() == Figure.Scope.LAYER ? layer.index() == index
				: parameter(layer, index).isPresent()).findFirst();
	}

	/** A layer's parameter by its position among all of the network's, or empty when it is not this layer's. */
	Optional<Parameter> parameter(Layer layer, int index) {
		int position = index - network.firstParameter(layer.index());
		return position >= 0 && position < layer.parameters().size() ? Optional.of(layer.parameters().get(position))
				: Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.Gradlens;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.Layer;

/** A network as it was probed before the last edit. */
final class LayersBefore {

	private final Optional<NetworkMoment> moment;

	private LayersBefore(Optional<NetworkMoment> moment) {
		this.moment = moment;
	}

	/** The network before the edit that a probe is of; empty for any other run. */
	static LayersBefore of(Run run, int network) {
		return new LayersBefore(Gradlens.live().of(run).flatMap(live -> live.before(run)).map(Run::networks)
				.flatMap(networks -> networks.stream().filter(each -> each.declaration().network() == network).findFirst())
				.map(NetworkHistory::moment));
	}

	/** What was the error signal of a layer, by its name; empty when there was no such layer. */
	OptionalDouble epsilon(Layer layer) {
		List<Layer> layers = moment.map(before -> before.declaration().layers()).orElse(List.of());
		return layers.stream().filter(before -> before.name().equals(layer.name())).findFirst()
				.map(before -> moment.orElseThrow().figures().get(before.index()).epsilon()).orElse(OptionalDouble.empty());
	}
}

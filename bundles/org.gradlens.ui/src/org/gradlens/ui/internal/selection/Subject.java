// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;

/**
 * What is looked at. Immutable.
 *
 * @param run the run, or empty when there is none
 * @param network which of its networks, counted from 0; the run need not have declared it yet
 * @param layers indices of the selected layers, in network order
 * @param iteration the iteration that is looked at, counted from 0; empty for the newest, whichever that is by now
 */
public record Subject(Optional<Run> run, int network, List<Integer> layers, OptionalLong iteration) {

	/** Nothing. */
	public static final Subject NONE = new Subject(Optional.empty(), 0, List.of(), OptionalLong.empty());

	public Subject {
		layers = layers.stream().sorted().distinct().toList();
	}

	/** Whether the newest step is looked at. */
	public boolean isLive() {
		return iteration.isEmpty();
	}

	/** The network, or the run's last one when it has fewer; empty while it has declared none. */
	public Optional<NetworkHistory> history() {
		return run.map(Run::networks).filter(networks -> !networks.isEmpty())
				.map(networks -> networks.get(Math.min(network, networks.size() - 1)));
	}

	/** The same of another run. */
	public Subject withRun(Optional<Run> other) {
		return new Subject(other, network, layers, iteration);
	}

	/** Another network of the same run: its layers are other ones. */
	public Subject withNetwork(int other) {
		return new Subject(run, other, network == other ? layers : List.of(), iteration);
	}

	/** The same with other layers selected. */
	public Subject withLayers(List<Integer> others) {
		return new Subject(run, network, others, iteration);
	}

	/** The same at another iteration, or live. */
	public Subject withIteration(OptionalLong other) {
		return new Subject(run, network, layers, other);
	}
}

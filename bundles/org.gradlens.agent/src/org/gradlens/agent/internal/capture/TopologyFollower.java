// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.Watch;

/** Declares a network's topology and its first parameters, and does so again when the network was changed. */
final class TopologyFollower {

	private final int number;
	private final EngineNetwork network;
	private final Watch watch;
	private Object[] knownParts = {};
	private @Nullable Topology topology;

	TopologyFollower(int number, EngineNetwork network, Watch watch) {
		this.number = number;
		this.network = network;
		this.watch = watch;
	}

	/** The topology that was declared last; null when none was. */
	@Nullable Topology declared() {
		return topology;
	}

	/**
	 * The topology as it is now.
	 *
	 * @param withParameters whether the parameters that it starts with are read
	 */
	Topology declare(boolean withParameters) {
		Object[] parts = network.parts();
		Topology known = topology;
		if (known != null && isSame(parts, knownParts)) {
			return known;
		}
		Topology changed = new Topology(number, network);
		if (known == null || !known.message().equals(changed.message())) {
			watch.recorder().append(number, changed.message());
			if (withParameters && Ring.fitsHeap(changed.values() * Double.BYTES)) {
				LateCopy parameters = new LateCopy();
				network.copyParameters(parameters);
				parameters.make();
				watch.recorder().append(number, new InitialReading(number, changed, parameters.copy()));
			}
		}
		topology = changed;
		knownParts = parts.clone();
		return changed;
	}

	private static boolean isSame(Object[] parts, Object[] known) {
		boolean same = parts.length == known.length;
		for (int i = 0; same && i < parts.length; i++) {
			same = parts[i] == known[i];
		}
		return same;
	}
}

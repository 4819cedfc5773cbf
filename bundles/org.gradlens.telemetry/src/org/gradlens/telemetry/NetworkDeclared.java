// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The topology of a network, sent before its first step, and again whenever it changes.
 *
 * @param network number of the network within the run, counted from 0
 * @param kind the engine's family it belongs to
 * @param layers its layers in network order, so that {@code layers.get(i).index() == i}
 */
public record NetworkDeclared(int network, NetworkKind kind, List<Layer> layers) implements Message {

	public NetworkDeclared {
		layers = List.copyOf(layers);
	}

	/**
	 * The position of a layer's first parameter among all parameters of the network, which is how
	 * readings of {@link Figure.Scope#PARAMETER} are indexed: layer after layer, each in its own order.
	 */
	public int firstParameter(int layer) {
		int position = 0;
		for (int i = 0; i < layer; i++) {
			position += layers.get(i).parameters().size();
		}
		return position;
	}

	/**
	 * The frame that tells a layer best from the others: of the chain that declared it, the line that the
	 * fewest layers passed through, the innermost of several. A helper's call rather than the helper's own line.
	 */
	public Optional<SourceFrame> anchor(int layer) {
		Origin origin = layers.get(layer).origin();
		return origin.frames().stream().filter(frame -> frame.line() > 0)
				.min(Comparator.comparingLong(frame -> layers.stream()
						.filter(other -> other.origin().frames().contains(frame)).count()))
				.or(origin::declaration);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;

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
}

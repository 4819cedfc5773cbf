// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;

/**
 * The distributions of a network's tensors at one iteration.
 *
 * @param network the network
 * @param iteration the iteration, counted from 0
 * @param distributions one for each tensor that was read
 */
public record Distributions(int network, long iteration, List<Distribution> distributions) implements Message {

	/**
	 * The distribution of one tensor.
	 *
	 * @param tensor which kind
	 * @param index which one of the kind, as {@link Tensor#scope()} says
	 * @param histogram its values
	 */
	public record Distribution(Tensor tensor, int index, Histogram histogram) {
	}

	public Distributions {
		distributions = List.copyOf(distributions);
	}
}

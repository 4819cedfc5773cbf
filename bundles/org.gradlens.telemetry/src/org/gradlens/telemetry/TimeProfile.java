// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;

/**
 * How a recurrent layer's error signal goes back through time at one iteration.
 *
 * @param network the network
 * @param iteration the iteration, counted from 0
 * @param layer the recurrent layer
 * @param epsilonNorms Euclidean norm, over minibatch and units, of the epsilon at each time step, first
 *        time step first; where the layer is asked for a single time step, that of the error signal it lets out
 */
public record TimeProfile(int network, long iteration, int layer, double[] epsilonNorms) implements Message {

	@Override
	public boolean equals(Object other) {
		return other instanceof TimeProfile profile && network == profile.network && iteration == profile.iteration
				&& layer == profile.layer && Arrays.equals(epsilonNorms, profile.epsilonNorms);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(epsilonNorms);
	}

	@Override
	public String toString() {
		return "TimeProfile[" + network + ", " + iteration + ", " + layer + ", " + Arrays.toString(epsilonNorms) + ']'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}

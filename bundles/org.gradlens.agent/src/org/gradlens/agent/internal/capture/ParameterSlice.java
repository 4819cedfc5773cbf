// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Optional;

/**
 * Where a parameter lies in the flat arrays that hold all of a network's parameters, gradients or updates.
 *
 * @param offset position of its first value
 * @param length number of its values
 * @param clipped whether its gradient is clipped or normalised before it goes to the updater
 * @param units where its units are, for weights
 * @param recurrent how it leads from one time step to the next, if it does
 */
record ParameterSlice(int offset, int length, boolean clipped, Optional<UnitLayout> units,
		Optional<RecurrentMatrix> recurrent) {
}

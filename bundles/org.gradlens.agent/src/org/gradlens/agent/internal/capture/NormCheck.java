// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.gradlens.telemetry.Tensor;

/** Is told each array's norm, in the order in which the engine computed the arrays. */
@FunctionalInterface
interface NormCheck {

	/** A range of a copy was read, which is that array. */
	void accept(Tensor tensor, int index, double norm, ArrayCopy copy, int start, int count);
}

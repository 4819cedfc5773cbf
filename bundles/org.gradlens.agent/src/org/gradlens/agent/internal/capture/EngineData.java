// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.DataSummary.Role;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An array that a network is given, examples first.
 *
 * @param role what it is for
 * @param part what takes it, as the engine's passes know it
 * @param values the array
 */
record EngineData(Role role, Object part, INDArray values) {

	/** Adds an array if there is one. */
	static void add(List<EngineData> data, Role role, Object part, @Nullable INDArray values) {
		if (values != null && !values.isEmpty()) {
			data.add(new EngineData(role, part, values));
		}
	}
}

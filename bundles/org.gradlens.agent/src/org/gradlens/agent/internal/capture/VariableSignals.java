// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.Layer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies gradients and updates of a SameDiff's variables, which the engine has ready one after the other. */
final class VariableSignals {

	private final Topology topology;
	private final boolean inDoublePrecision;
	private final Map<String, Integer> indices = new HashMap<>();
	private @Nullable Iteration iteration;
	private @Nullable INDArray lastResult;
	private int current = -1;

	VariableSignals(Topology topology, boolean inDoublePrecision) {
		this.topology = topology;
		this.inDoublePrecision = inDoublePrecision;
		List<Layer> layers = topology.message().layers();
		layers.forEach(layer -> indices.put(layer.name(), layer.index()));
	}

	/** An iteration begins, or ends when there is none. */
	void begin(@Nullable Iteration next) {
		iteration = next;
		lastResult = null;
		current = -1;
	}

	/** A result was taken; it is the gradient of the variable that is asked for next. */
	void resultTaken(INDArray result) {
		lastResult = result;
	}

	/** The variable is about to be updated whose gradient was taken last. */
	void variableTaken(SDVariable variable) {
		Iteration open = iteration;
		INDArray gradient = lastResult;
		current = indices.getOrDefault(variable.name(), -1);
		if (open != null && gradient != null && current >= 0) {
			put(open.gradients(), gradient);
		}
	}

	/** The variable was updated. */
	void updated(INDArray parameter, INDArray update) {
		Iteration open = iteration;
		if (open != null && current >= 0) {
			put(open.updates().copy(), update);
			put(open.parameters().copy(), parameter);
		}
	}

	private void put(ArrayCopy copy, INDArray array) {
		if (!copy.isPresent()) {
			copy.reserve(topology.values(), inDoublePrecision);
		}
		copy.put(array, topology.slices().get(current).offset());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies what passes through a network's layers, forward and then backward. */
final class LayerSignals {

	private final Topology topology;
	private final Iteration iteration;
	private final ReadingPlan plan;
	private int backwardLayer = -1;
	/** What the layer let out whose backward pass was the last, and where it was copied. */
	private @Nullable INDArray lastEpsilonOut;
	private int lastBackwardLayer = -1;

	/** Copies into an iteration as much as that asks for. */
	LayerSignals(Topology topology, Iteration iteration, ReadingPlan plan) {
		this.topology = topology;
		this.iteration = iteration;
		this.plan = plan;
	}

	/** A part gave what it computes from its input. */
	void activated(Object part, INDArray activation) {
		int layer = topology.indexOf(part);
		if (layer >= 0 && iteration.isFull()) {
			long begin = System.nanoTime();
			iteration.layer(layer).activation().take(activation);
			plan.rhythm().trainingSpent(System.nanoTime() - begin);
		}
	}

	/** The backward pass of a part begins. */
	void backwardBegins(Object part, @Nullable INDArray epsilon) {
		backwardLayer = topology.indexOf(part);
		if (epsilon != null && epsilon == lastEpsilonOut && backwardLayer >= 0) {
			iteration.layer(backwardLayer).shareEpsilon(iteration.layer(lastBackwardLayer).epsilonOut());
		} else if (epsilon != null) {
			copyEpsilon(epsilon);
		}
	}

	/** The loss function of the part whose backward pass is under way is about to be asked for its gradient. */
	void lossReached(INDArray preOutput, IActivation activation) {
		if (backwardLayer >= 0 && iteration.isFull() && !iteration.layer(backwardLayer).activation().isPresent()) {
			try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
				iteration.layer(backwardLayer).activation().take(activation.getActivation(preOutput.dup(), false));
			}
		}
	}

	/** The loss function of the part whose backward pass is under way gave its gradient. */
	void lossGradient(INDArray gradient) {
		copyEpsilon(gradient);
	}

	private void copyEpsilon(INDArray epsilon) {
		if (backwardLayer >= 0 && plan.norms()) {
			iteration.layer(backwardLayer).epsilon().take(epsilon);
		}
	}

	/** The backward pass of a part gave the error signals for what is below it; null where there is none. */
	void backwardEnds(Object part, @Nullable INDArray @Nullable... epsilons) {
		int layer = topology.indexOf(part);
		lastEpsilonOut = null;
		if (layer < 0 || epsilons == null || !iteration.isFull()) {
			return;
		}
		long begin = System.nanoTime();
		ArrayCopy copy = iteration.layer(layer).epsilonOut();
		for (INDArray epsilon : epsilons) {
			if (epsilon != null) {
				copy.append(epsilon);
			}
		}
		if (epsilons.length == 1 && copy.isPresent()) {
			lastEpsilonOut = epsilons[0];
			lastBackwardLayer = layer;
		}
		plan.rhythm().trainingSpent(System.nanoTime() - begin);
	}
}

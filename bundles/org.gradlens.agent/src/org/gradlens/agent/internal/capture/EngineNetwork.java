// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.deeplearning4j.nn.api.Trainable;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.NetworkKind;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the two families of networks of the engine have in common, but under different names. */
interface EngineNetwork {

	NetworkKind kind();

	/** The objects whose backward pass the engine runs, layers or vertices; not a copy. */
	Object[] parts();

	/** The network's layers, in the order of {@link #parts()}; null for a part that is only input. */
	List<@Nullable EngineLayer> layers();

	/** What holds the parameters, in the order in which they lie in the flat arrays. */
	List<Trainable> flatOrder();

	/** The flat array that holds the gradients, and after the updater has run the updates. */
	@Nullable INDArray gradients();

	/** Copies the parameters, as they lie in the flat array, at once or late. */
	void copyParameters(LateCopy target);

	/** What goes through the network in the pass under way, as it was given. */
	List<EngineData> data();

	/** The score of the last minibatch. */
	double loss();

	/** Whether the gradient, a sum over the minibatch at first, is divided by its size. */
	boolean dividesByMinibatch();

	/** Whether one batch of data may make several iterations. */
	boolean splitsSequences();

	int iteration();

	int epoch();
}

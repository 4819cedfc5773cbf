// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.RecurrentLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * What woven code of the engine calls in place of a layer or vertex. Each method makes the call that it
 * stands in for; whatever else it does never throws, so that training is not broken by being watched.
 */
public final class LayerHooks {

	private LayerHooks() {
	}

	/** Stands in for a layer's forward pass. */
	public static INDArray activate(Layer layer, INDArray input, boolean training, LayerWorkspaceMgr workspaces) {
		INDArray activation = layer.activate(input, training, workspaces);
		signals(signals -> signals.activated(layer, activation));
		return activation;
	}

	/** Stands in for a recurrent layer's forward pass through a part of its sequences. */
	public static INDArray rnnActivateUsingStoredState(RecurrentLayer layer, INDArray input, boolean training,
			boolean keepsState, LayerWorkspaceMgr workspaces) {
		INDArray activation = layer.rnnActivateUsingStoredState(input, training, keepsState, workspaces);
		signals(signals -> signals.activated(layer, activation));
		return activation;
	}

	/** Stands in for a vertex's forward pass. */
	public static INDArray doForward(GraphVertex vertex, boolean training, LayerWorkspaceMgr workspaces) {
		INDArray activation = vertex.doForward(training, workspaces);
		signals(signals -> signals.activated(vertex, activation));
		return activation;
	}

	/** Stands in for a layer's backward pass. */
	public static Pair<Gradient, INDArray> backpropGradient(Layer layer, @Nullable INDArray epsilon,
			LayerWorkspaceMgr workspaces) {
		backwardBegins(signals -> signals.backwardBegins(layer, epsilon));
		Pair<Gradient, INDArray> result = layer.backpropGradient(epsilon, workspaces);
		signals(signals -> signals.backwardEnds(layer, result.getSecond()));
		return result;
	}

	/** Stands in for a recurrent layer's truncated backward pass. */
	public static Pair<Gradient, INDArray> tbpttBackpropGradient(RecurrentLayer layer, @Nullable INDArray epsilon,
			int length, LayerWorkspaceMgr workspaces) {
		backwardBegins(signals -> signals.backwardBegins(layer, epsilon));
		Pair<Gradient, INDArray> result = layer.tbpttBackpropGradient(epsilon, length, workspaces);
		signals(signals -> signals.backwardEnds(layer, result.getSecond()));
		return result;
	}

	/** Stands in for a vertex's backward pass. */
	public static Pair<Gradient, INDArray[]> doBackward(GraphVertex vertex, boolean truncated,
			LayerWorkspaceMgr workspaces) {
		backwardBegins(signals -> signals.backwardBegins(vertex, vertex.getEpsilon()));
		Pair<Gradient, INDArray[]> result = vertex.doBackward(truncated, workspaces);
		signals(signals -> signals.backwardEnds(vertex, result.getSecond()));
		return result;
	}

	/** Stands in for an output layer's call of its loss function; the result is its dL/dz. */
	public static INDArray computeGradient(ILossFunction loss, INDArray labels, INDArray preOutput,
			IActivation activation, @Nullable INDArray mask) {
		signals(signals -> signals.lossReached(preOutput, activation));
		INDArray gradient = loss.computeGradient(labels, preOutput, activation, mask);
		signals(signals -> signals.lossGradient(gradient));
		return gradient;
	}

	private static void backwardBegins(Consumer<LayerSignals> action) {
		Passes.inPass(NetworkCapture::backwardBegins);
		signals(action);
	}

	private static void signals(Consumer<LayerSignals> action) {
		Passes.inPass(capture -> {
			LayerSignals signals = capture.signals();
			if (signals != null) {
				action.accept(signals);
			}
		});
	}
}

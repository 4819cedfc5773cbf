// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.layers.RecurrentLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.Watch;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * What woven training code of the engine calls. Some methods stand in for a call of the engine and make
 * it; whatever else they do never throws, so that training is not broken by being watched.
 */
public final class TrainingHooks {

	/** The network whose pass runs on this thread. */
	private static final ThreadLocal<@Nullable NetworkCapture> IN_PASS = new ThreadLocal<>();

	private TrainingHooks() {
	}

	/** A network is about to go through its data, {@code epochs} times. */
	public static void fitBegins(Object network, Object iterator, int epochs) {
		with(network, capture -> capture.fitBegins(iterator, epochs));
	}

	/** The call that {@link #fitBegins} told of has returned or thrown. */
	public static void fitEnds(Object network) {
		with(network, NetworkCapture::fitEnds);
	}

	/** A network has gone through its data once. */
	public static void epochEnds(Object network) {
		with(network, NetworkCapture::epochEnds);
	}

	/** A forward and backward pass of a network begins. */
	public static void passBegins(Object network) {
		with(network, capture -> {
			IN_PASS.set(capture);
			capture.passBegins();
		});
	}

	/** The pass has returned or thrown. */
	public static void passEnds() {
		IN_PASS.remove();
	}

	/** The gradients of a model are there, summed over a minibatch, and go to the updater next. */
	public static void gradientsReady(Object model, int minibatch) {
		with(model, capture -> {
			IN_PASS.set(capture);
			capture.gradientsReady(minibatch);
		});
	}

	/** The updater has run or thrown. */
	public static void updateEnds() {
		IN_PASS.remove();
	}

	/** Stands in for the updater's work on a part of the gradients, which begins when all are clipped. */
	public static void update(UpdaterBlock block, int iteration, int epoch) {
		inPass(NetworkCapture::gradientsClipped);
		block.update(iteration, epoch);
	}

	/** The same where the engine does not know its own flat array of gradients by its identity. */
	public static void updateExternalGradient(UpdaterBlock block, int iteration, int epoch, INDArray gradients,
			INDArray parameters) {
		inPass(NetworkCapture::gradientsClipped);
		block.updateExternalGradient(iteration, epoch, gradients, parameters);
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

	/** Stands in for the call that ends an update. */
	public static void setParams(Model model, INDArray parameters) {
		model.setParams(parameters);
		with(model, NetworkCapture::updated);
	}

	/** A model's iteration is over. */
	public static void iterationEnds(Object model) {
		with(model, NetworkCapture::iterationEnds);
		quietly(watch -> {
			if (NetworkCapture.of(watch, model) != null) {
				watch.iterationEnded();
			}
		});
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

	/** Stands in for the copying of a vertex's configuration; the copy was declared where the original was. */
	public static org.deeplearning4j.nn.conf.graph.GraphVertex clone(org.deeplearning4j.nn.conf.graph.GraphVertex vertex) {
		org.deeplearning4j.nn.conf.graph.GraphVertex copy = vertex.clone();
		quietly(watch -> Declarations.copy(vertex, copy));
		return copy;
	}

	private static void with(Object model, Consumer<NetworkCapture> action) {
		quietly(watch -> {
			NetworkCapture capture = NetworkCapture.of(watch, model);
			if (capture != null) {
				run(capture, action);
			}
		});
	}

	private static void backwardBegins(Consumer<LayerSignals> action) {
		inPass(NetworkCapture::backwardBegins);
		signals(action);
	}

	private static void signals(Consumer<LayerSignals> action) {
		inPass(capture -> {
			LayerSignals signals = capture.signals();
			if (signals != null) {
				action.accept(signals);
			}
		});
	}

	private static void inPass(Consumer<NetworkCapture> action) {
		quietly(watch -> {
			NetworkCapture capture = IN_PASS.get();
			if (capture != null) {
				run(capture, action);
			}
		});
	}

	private static void run(NetworkCapture capture, Consumer<NetworkCapture> action) {
		if (capture.isOff()) {
			return;
		}
		try {
			action.accept(capture);
		} catch (Throwable e) {
			capture.failed();
			throw e;
		}
	}

	private static void quietly(Consumer<Watch> action) {
		Watch watch = Watch.current();
		if (watch == null) {
			return;
		}
		try {
			action.accept(watch);
		} catch (Throwable e) {
			watch.captureFailed(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * What woven code of the engine calls that trains networks. Some methods stand in for a call of the engine and make
 * it; whatever else they do never throws, so that training is not broken by being watched.
 */
public final class TrainingHooks {

	private TrainingHooks() {
	}

	/** A network is about to go through its data, {@code epochs} times. */
	public static void fitBegins(Object network, Object iterator, int epochs) {
		Passes.with(network, capture -> capture.fitBegins(iterator, epochs));
	}

	/** The call that {@link #fitBegins} told of has returned or thrown. */
	public static void fitEnds(Object network) {
		Passes.with(network, NetworkCapture::fitEnds);
	}

	/** A network has gone through its data once. */
	public static void epochEnds(Object network) {
		Passes.with(network, NetworkCapture::epochEnds);
	}

	/** A forward and backward pass of a network begins. */
	public static void passBegins(Object network) {
		Passes.with(network, capture -> {
			Passes.enter(capture);
			capture.passBegins();
		});
	}

	/** The pass has returned or thrown. */
	public static void passEnds() {
		Passes.leave();
	}

	/** The gradients of a model are there, summed over a minibatch, and go to the updater next. */
	public static void gradientsReady(Object model, int minibatch) {
		Passes.with(model, capture -> {
			Passes.enter(capture);
			capture.gradientsReady(minibatch);
		});
	}

	/** The updater has run or thrown. */
	public static void updateEnds() {
		Passes.leave();
	}

	/** Stands in for the updater's work on a part of the gradients, which begins when all are clipped. */
	public static void update(UpdaterBlock block, int iteration, int epoch) {
		Passes.inPass(NetworkCapture::gradientsClipped);
		block.update(iteration, epoch);
	}

	/** The same where the engine does not know its own flat array of gradients by its identity. */
	public static void updateExternalGradient(UpdaterBlock block, int iteration, int epoch, INDArray gradients,
			INDArray parameters) {
		Passes.inPass(NetworkCapture::gradientsClipped);
		block.updateExternalGradient(iteration, epoch, gradients, parameters);
	}

	/** Stands in for the call that ends an update. */
	public static void setParams(Model model, INDArray parameters) {
		model.setParams(parameters);
		Passes.with(model, NetworkCapture::updated);
	}

	/** A network's parameters are about to change or to go, be it in training or not. */
	public static void parametersChange(Object network) {
		Passes.withKnown(network, NetworkCapture::parametersChange);
	}

	/** A model's iteration is over. */
	public static void iterationEnds(Object model) {
		Passes.with(model, NetworkCapture::iterationEnds);
		Passes.quietly(watch -> {
			if (NetworkCapture.of(watch, model) != null) {
				watch.iterationEnded();
			}
		});
	}

	/** A network has scored data, outside of training unless a pass is under way. */
	public static void scored(Object network, Object data, double score) {
		if (!Passes.isInside()) {
			Passes.with(network, capture -> capture.scored(score, examples(data)));
		}
	}

	private static long examples(Object data) {
		return data instanceof DataSet set ? set.numExamples() : ((MultiDataSet) data).getFeatures(0).size(0);
	}

	/** Stands in for the copying of a vertex's configuration; the copy was declared where the original was. */
	public static GraphVertex clone(GraphVertex vertex) {
		GraphVertex copy = vertex.clone();
		Passes.quietly(watch -> Declarations.copy(vertex, copy));
		return copy;
	}
}

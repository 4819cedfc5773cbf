// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.concurrent.atomic.AtomicInteger;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.Watch;
import org.gradlens.agent.internal.weave.WovenField;
import org.gradlens.telemetry.FitStarted;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Follows one network through its training passes. The engine trains a network on one thread at a time,
 * so this is not synchronised. It lives in a woven field of the network and dies with it.
 */
final class NetworkCapture {

	private static final WovenField MULTI_LAYER = new WovenField(MultiLayerNetwork.class, WovenField.CAPTURE);
	private static final WovenField GRAPH = new WovenField(ComputationGraph.class, WovenField.CAPTURE);
	private static final AtomicInteger NEXT_NUMBER = new AtomicInteger();

	private final Watch watch;
	private final EngineNetwork network;
	private final int number = NEXT_NUMBER.getAndIncrement();
	private final FitProgress progress = new FitProgress(number);
	private @Nullable Topology topology;
	private @Nullable Ring ring;
	private Object[] knownParts = {};
	/** The pass under way; null between passes. */
	private @Nullable Iteration iteration;
	private boolean inPass;
	private int backwardLayer = -1;
	/** Whether norms are wanted and can be had. */
	private boolean norms;
	private boolean off;

	private NetworkCapture(Watch watch, EngineNetwork network) {
		this.watch = watch;
		this.network = network;
		norms = watch.settings().norms();
	}

	/** The capture of a network, made when there is none; null for what is no network. */
	static @Nullable NetworkCapture of(Watch watch, Object model) {
		if (model instanceof MultiLayerNetwork network) {
			return of(watch, MULTI_LAYER, network, new MultiLayerEngineNetwork(network));
		}
		return model instanceof ComputationGraph network ? of(watch, GRAPH, network, new GraphEngineNetwork(network)) : null;
	}

	private static NetworkCapture of(Watch watch, WovenField field, Object model, EngineNetwork network) {
		if (field.get(model) instanceof NetworkCapture known) {
			return known;
		}
		NetworkCapture capture = new NetworkCapture(watch, network);
		if (capture.number == 0) {
			watch.settings().threads().ifPresent(EngineThreads::set);
		}
		field.set(model, capture);
		return capture;
	}

	/** Something went wrong here: from now on only loss and progress are read, and after another failure nothing. */
	void failed() {
		off = !norms;
		norms = false;
		iteration = null;
	}

	/** Whether there is nothing that can be read of this network any more. */
	boolean isOff() {
		return off;
	}

	void fitBegins(Object iterator, int epochs) {
		progress.fitBegins(iterator, epochs, !network.splitsSequences());
	}

	void fitEnds() {
		progress.fitEnds();
	}

	void epochEnds() {
		if (topology != null) {
			watch.recorder().append(number, progress.epochEnds(network.epoch()));
		}
	}

	/** A forward and backward pass begins. */
	void passBegins() {
		Ring current = declare();
		FitStarted announcement = progress.takeAnnouncement(network.epoch());
		if (announcement != null) {
			watch.recorder().append(number, announcement);
		}
		inPass = true;
		backwardLayer = -1;
		Iteration open = iteration;
		if (open == null) {
			iteration = current.take();
		} else {
			open.clear();
		}
	}

	/** Declares the topology when it is new or has changed. */
	private Ring declare() {
		Object[] parts = network.parts();
		Topology known = topology;
		Ring current = ring;
		if (known == null || current == null || !isSame(parts, knownParts)) {
			Topology changed = new Topology(number, network);
			if (known == null || !known.message().equals(changed.message())) {
				watch.recorder().append(number, changed.message());
			}
			topology = changed;
			current = ring(changed);
			ring = current;
			iteration = null;
			knownParts = parts.clone();
		}
		return current;
	}

	private Ring ring(Topology changed) {
		Ring made = new Ring(number, changed, watch.recorder());
		if (norms && !made.fitsHeap()) {
			norms = false;
			watch.captureFailed(new IllegalStateException("the network's norms need more Java heap than there is; "
					+ "start the program with a larger -Xmx to see them"));
		}
		return made;
	}

	private static boolean isSame(Object[] parts, Object[] known) {
		boolean same = parts.length == known.length;
		for (int i = 0; same && i < parts.length; i++) {
			same = parts[i] == known[i];
		}
		return same;
	}

	/** The backward pass of a part begins. */
	void backwardBegins(Object part, @Nullable INDArray epsilon) {
		Topology known = topology;
		backwardLayer = known == null ? -1 : known.indexOf(part);
		if (epsilon != null) {
			copyEpsilon(epsilon);
		}
	}

	/** The loss function of the part whose backward pass is under way gave its gradient. */
	void lossGradient(INDArray gradient) {
		copyEpsilon(gradient);
	}

	private void copyEpsilon(INDArray epsilon) {
		Iteration open = iteration;
		if (open != null && backwardLayer >= 0 && norms) {
			open.epsilon(backwardLayer).take(epsilon);
		}
	}

	/** All gradients are there, summed over the minibatch. */
	void gradientsReady(int minibatch) {
		Iteration open = iteration;
		INDArray gradients = network.gradients();
		if (open != null) {
			open.backwardPassEnds(minibatch, network.dividesByMinibatch() ? minibatch : 1);
			if (gradients != null && norms) {
				open.gradients().take(gradients);
			}
		}
	}

	/** The update was subtracted from the parameters, and the flat array holds it still. */
	void updated() {
		Iteration open = iteration;
		INDArray updates = network.gradients();
		if (open != null && updates != null && norms) {
			open.updates().take(updates);
		}
		iterationEnds();
	}

	/** An iteration is over; it does no harm to say so twice. */
	void iterationEnds() {
		if (!inPass) {
			return;
		}
		inPass = false;
		progress.iterationEnds();
		double loss = network.loss();
		Iteration done = iteration;
		iteration = null;
		if (done == null || !done.isBackwardPassDone()) {
			watch.recorder().skip();
		} else {
			if (norms) {
				done.parameters().take(network.parameters());
			}
			done.end(network.iteration(), network.epoch(), watch.elapsedNanos(), loss);
			watch.recorder().append(done);
		}
		watch.lossRead(loss, network.iteration());
	}
}

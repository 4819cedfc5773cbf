// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.concurrent.atomic.AtomicInteger;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.CaptureLevel;
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
	private final Discoveries discoveries = new Discoveries(number);
	private final PassClock clock = new PassClock();
	private @Nullable Topology topology;
	private @Nullable Ring ring;
	private Object[] knownParts = {};
	/** The pass under way; null between passes. */
	private @Nullable Iteration iteration;
	private boolean inPass;
	private @Nullable LayerSignals signals;
	/** What is wanted and can be had. */
	private CaptureLevel level;
	private boolean off;

	private NetworkCapture(Watch watch, EngineNetwork network) {
		this.watch = watch;
		this.network = network;
		level = watch.settings().capture();
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

	/** Something went wrong here: from now on less is read, and in the end nothing. */
	void failed() {
		off = level == CaptureLevel.OFF;
		reduce();
	}

	/** Reads less, and gives up the memory that was used. */
	private void reduce() {
		level = level.lower();
		iteration = null;
		signals = null;
		ring = null;
	}

	private boolean norms() {
		return level != CaptureLevel.OFF;
	}

	private boolean all() {
		return level == CaptureLevel.ALL;
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
		clock.passBegins();
		Iteration open = iteration;
		if (open == null) {
			open = current.take();
		} else {
			open.clear();
		}
		iteration = open;
		Topology known = topology;
		signals = open == null || known == null ? null : new LayerSignals(known, open, level);
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
		Ring made = new Ring(number, changed, watch.recorder(), discoveries);
		if (norms() && !made.fitsHeap()) {
			level = CaptureLevel.OFF;
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

	/** What passes through the layers is told to these; null when it cannot be copied. */
	@Nullable LayerSignals signals() {
		return signals;
	}

	/** The backward pass of a layer begins. */
	void backwardBegins() {
		clock.backwardBegins();
	}

	/** All gradients are there, summed over the minibatch. */
	void gradientsReady(int minibatch) {
		clock.updateBegins();
		Iteration open = iteration;
		INDArray gradients = network.gradients();
		if (open != null) {
			open.backwardPassEnds(minibatch, network.dividesByMinibatch() ? minibatch : 1);
			if (gradients != null && norms()) {
				open.gradients().take(gradients);
			}
		}
	}

	/** The gradients are divided, clipped, and go to the updater next. */
	void gradientsClipped() {
		Iteration open = iteration;
		Topology known = topology;
		INDArray gradients = network.gradients();
		if (open != null && known != null && gradients != null && all() && known.clips()
				&& !open.clippedGradients().isPresent()) {
			open.clippedGradients().take(gradients);
		}
	}

	/** The update was subtracted from the parameters, and the flat array holds it still. */
	void updated() {
		Iteration open = iteration;
		INDArray updates = network.gradients();
		if (open != null && updates != null && norms()) {
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
		signals = null;
		if (done == null || !done.isBackwardPassDone()) {
			watch.recorder().skip();
		} else {
			record(done, loss);
		}
		watch.lossRead(loss, network.iteration());
	}

	private void record(Iteration done, double loss) {
		if (norms()) {
			done.parameters().take(network.parameters());
		}
		done.end(network.iteration(), network.epoch(), watch.elapsedNanos(), loss);
		if (all()) {
			done.endFully(clock.iterationEnds(), LearningRate.of(network));
			if (!Ring.fitsHeap(done.bytes())) {
				reduce();
				watch.captureFailed(new IllegalStateException("all figures of the network need more Java heap than there "
						+ "is, so that norms alone are read; start the program with a larger -Xmx to see more"));
			}
		}
		watch.recorder().append(done);
	}
}

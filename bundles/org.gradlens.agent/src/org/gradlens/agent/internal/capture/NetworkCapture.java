// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.Watch;
import org.gradlens.agent.internal.weave.WovenField;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.FitStarted;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * Follows one network through its training passes. The engine trains a network on one thread at a time,
 * so this is not synchronised. It lives in a woven field of the network and dies with it.
 */
final class NetworkCapture {

	private final Watch watch;
	private final EngineNetwork network;
	private final int number;
	private final FitProgress progress;
	private final Discoveries discoveries;
	private final PassClock clock = new PassClock();
	private final ReadingPlan plan;
	private final TopologyFollower topologies;
	private final DataReading data;
	private @Nullable Ring ring;
	/** What the ring was made for. */
	private @Nullable Topology ringTopology;
	/** The pass under way; null between passes. */
	private @Nullable Iteration iteration;
	/** The last one that was recorded; some of its copies may still have to be made. */
	private @Nullable Iteration recorded;
	private boolean inPass;
	private @Nullable LayerSignals signals;
	private @Nullable VariableSignals variables;

	private NetworkCapture(Watch watch, EngineNetwork network) {
		this.watch = watch;
		this.network = network;
		number = watch.nextNetwork();
		progress = new FitProgress(number);
		discoveries = new Discoveries(number);
		plan = new ReadingPlan(watch.settings().capture());
		topologies = new TopologyFollower(number, network, watch);
		data = new DataReading(number, watch.recorder());
	}

	/** The capture of a network, made when there is none; null for what is no network. */
	static @Nullable NetworkCapture of(Watch watch, Object model) {
		if (model instanceof MultiLayerNetwork network) {
			return of(watch, MultiLayerEngineNetwork.CAPTURE, network, new MultiLayerEngineNetwork(network));
		}
		if (model instanceof ComputationGraph network) {
			return of(watch, GraphEngineNetwork.CAPTURE, network, new GraphEngineNetwork(network));
		}
		return model instanceof SameDiff network
				? of(watch, SameDiffEngineNetwork.CAPTURE, network, new SameDiffEngineNetwork(network))
				: null;
	}

	/** The capture of a network; null when it was never trained. */
	static @Nullable NetworkCapture known(Object model) {
		WovenField field = model instanceof MultiLayerNetwork ? MultiLayerEngineNetwork.CAPTURE : GraphEngineNetwork.CAPTURE;
		return field.get(model) instanceof NetworkCapture known ? known : null;
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
		plan.lower();
		forgetCopies();
	}

	private void forgetCopies() {
		iteration = null;
		signals = null;
		ring = null;
	}

	/** Whether there is nothing that can be read of this network any more. */
	boolean isOff() {
		return plan.isOff();
	}

	void fitBegins(Object iterator, int epochs) {
		progress.fitBegins(iterator, epochs, !network.splitsSequences());
	}

	void fitEnds() {
		progress.fitEnds();
	}

	void epochEnds() {
		if (topologies.declared() != null) {
			watch.recorder().append(number, progress.epochEnds(network.epoch()));
		}
	}

	/** A forward and backward pass begins. */
	void passBegins() {
		Topology topology = topologies.declare(plan.norms());
		FitStarted announcement = progress.takeAnnouncement(network.epoch());
		if (announcement != null) {
			watch.recorder().append(number, announcement);
		}
		inPass = true;
		clock.passBegins();
		Ring current = ring;
		if (current == null || ringTopology != topology) {
			current = newRing(topology);
		}
		Iteration open = iteration == null ? current.take() : iteration;
		iteration = open;
		signals = null;
		if (open != null) {
			open.begin(plan.takeTurn(watch.captureRequest()), plan.isWished());
			signals = new LayerSignals(topology, open, plan);
		}
		if (plan.norms()) {
			data.read(network, topology);
		}
	}

	private Ring newRing(Topology topology) {
		Ring made = new Ring(number, topology, watch.recorder(), discoveries, plan.rhythm());
		if (plan.norms() && !made.fitsHeap()) {
			plan.withoutNorms();
			watch.captureFailed(new IllegalStateException("the network's norms need more Java heap than there is; "
					+ "start the program with a larger -Xmx to see them"));
		}
		ring = made;
		ringTopology = topology;
		variables = network instanceof SameDiffEngineNetwork graph ? new VariableSignals(topology, graph.isDouble()) : null;
		iteration = null;
		return made;
	}

	/** What passes through the layers is told to these; null when it cannot be copied. */
	@Nullable LayerSignals signals() {
		return signals;
	}

	/** What becomes of the variables of a SameDiff is told to these; null for other networks. */
	@Nullable VariableSignals variables() {
		return variables;
	}

	/** An iteration of a SameDiff begins. */
	void variablesBegin(At at, @Nullable MultiDataSet batch) {
		if (network instanceof SameDiffEngineNetwork graph) {
			if (at.epoch() > graph.epoch()) {
				variablesEpochEnds();
			}
			graph.begin(at.iteration(), at.epoch(), batch);
			passBegins();
			VariableSignals known = variables;
			if (known != null) {
				known.begin(plan.norms() ? iteration : null);
			}
		}
	}

	/** An epoch of a SameDiff may have ended. */
	void variablesEpochEnds() {
		if (progress.isWithinEpoch()) {
			epochEnds();
		}
	}

	/** It has ended. */
	void variablesEnd(double loss) {
		if (network instanceof SameDiffEngineNetwork graph) {
			gradientsReady(graph.minibatch());
			graph.end(loss);
			iterationEnds();
		}
	}

	/** The backward pass of a layer begins. */
	void backwardBegins() {
		clock.backwardBegins();
		Iteration last = recorded;
		if (last != null) {
			last.updates().make();
		}
	}

	/** The parameters are about to change: what is still to be read of the last iteration is read now. */
	void parametersChange() {
		Iteration last = recorded;
		recorded = null;
		if (last != null) {
			last.updates().make();
			last.parameters().make();
		}
	}

	/** All gradients are there, summed over the minibatch. */
	void gradientsReady(int minibatch) {
		parametersChange();
		clock.updateBegins();
		Iteration open = iteration;
		INDArray gradients = network.gradients();
		if (open != null) {
			open.backwardPassEnds(minibatch, network.dividesByMinibatch() ? minibatch : 1);
			if (gradients != null && plan.norms()) {
				open.gradients().take(gradients);
			}
		}
	}

	/** The gradients are divided, clipped, and go to the updater next. */
	void gradientsClipped() {
		Iteration open = iteration;
		Topology topology = ringTopology;
		INDArray gradients = network.gradients();
		if (open != null && topology != null && gradients != null && open.isFull() && topology.clips()
				&& !open.clippedGradients().isPresent()) {
			long begin = System.nanoTime();
			open.clippedGradients().take(gradients);
			plan.rhythm().trainingSpent(System.nanoTime() - begin);
		}
	}

	/** The update was subtracted from the parameters, and the flat array holds it still. */
	void updated() {
		Iteration open = iteration;
		INDArray updates = network.gradients();
		if (open != null && updates != null && plan.norms()) {
			open.updates().promise(updates);
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
		if (plan.norms() && !done.parameters().isPresent()) {
			network.copyParameters(done.parameters());
			recorded = done;
		}
		if (done.isConstrained()) {
			parametersChange();
		}
		done.end(network.iteration(), network.epoch(), watch.elapsedNanos(), loss, clock.iterationEnds(),
				LearningRate.of(network));
		if (done.isFull() && !Ring.fitsHeap(done.bytes())) {
			plan.withoutAll();
			forgetCopies();
			watch.captureFailed(new IllegalStateException("all figures of the network need more Java heap than there "
					+ "is, so that norms alone are read; start the program with a larger -Xmx to see more"));
		}
		watch.recorder().append(done);
	}

	/** The program had data scored that it does not train with right now. */
	void scored(double loss, long examples) {
		if (topologies.declared() != null) {
			watch.recorder().append(number, new Evaluated(number, network.iteration(), loss, examples));
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gradlens.agent.internal.capture.PassClock.Times;
import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.agent.internal.record.FigureSizes;
import org.gradlens.agent.internal.record.IterationWork;
import org.gradlens.agent.internal.record.Moment;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;

/**
 * The copies of one iteration. The training thread fills it, the recorder's thread computes its figures;
 * the ring that it belongs to hands it from one to the other and back.
 */
final class Iteration implements IterationWork {

	private final Ring ring;
	private final int network;
	private final Topology topology;
	private final Discoveries discoveries;
	private final LayerCopies[] layers;
	private final ArrayCopy gradients = new ArrayCopy();
	private final ArrayCopy clippedGradients = new ArrayCopy();
	private final ArrayCopy parameters = new ArrayCopy();
	private final ArrayCopy updates = new ArrayCopy();
	private double gradientDivisor;
	private int minibatch;
	private double loss;
	private double learningRate;
	private Times times = Times.UNKNOWN;
	private boolean full;
	private Moment moment = new Moment(0, 0, 0, 0);

	Iteration(Ring ring, int network, Topology topology, Discoveries discoveries) {
		this.ring = ring;
		this.network = network;
		this.topology = topology;
		this.discoveries = discoveries;
		layers = Stream.generate(LayerCopies::new).limit(topology.sizes().layers()).toArray(LayerCopies[]::new);
	}

	/** Forgets what an earlier pass left. */
	void clear() {
		for (LayerCopies layer : layers) {
			layer.clear();
		}
		flat().forEach(ArrayCopy::clear);
		minibatch = 0;
		full = false;
	}

	private List<ArrayCopy> flat() {
		return List.of(gradients, clippedGradients, parameters, updates);
	}

	/** Bytes of memory that the copies take. */
	long bytes() {
		return Arrays.stream(layers).mapToLong(LayerCopies::bytes).sum()
				+ flat().stream().mapToLong(ArrayCopy::bytes).sum();
	}

	LayerCopies layer(int index) {
		return layers[index];
	}

	ArrayCopy gradients() {
		return gradients;
	}

	/** The gradients as they go to the updater: divided, and clipped. */
	ArrayCopy clippedGradients() {
		return clippedGradients;
	}

	ArrayCopy parameters() {
		return parameters;
	}

	ArrayCopy updates() {
		return updates;
	}

	/** The backward pass is done; the gradients are sums that still have to be divided. */
	void backwardPassEnds(int examples, double divisor) {
		minibatch = examples;
		gradientDivisor = divisor;
	}

	/** Whether the backward pass is done. */
	boolean isBackwardPassDone() {
		return minibatch > 0;
	}

	void end(long iteration, int epoch, long elapsedNanos, double score) {
		moment = new Moment(iteration, epoch, elapsedNanos, minibatch);
		loss = score;
	}

	/** What is told besides when everything is read. */
	void endFully(Times taken, double rate) {
		full = true;
		times = taken;
		learningRate = rate;
	}

	/** Whether everything was copied that can be, not norms alone. */
	boolean isFull() {
		return full;
	}

	@Override
	public int network() {
		return network;
	}

	@Override
	public Moment moment() {
		return moment;
	}

	@Override
	public FigureSizes sizes() {
		return topology.sizes();
	}

	@Override
	public void compute(FigureConsumer consumer, Consumer<Message> findings) {
		consumer.accept(Figure.LOSS, 0, loss);
		FullReading.NormCheck check = (tensor, index, norm, copy, start, count) -> discoveries
				.check(moment.iteration(), tensor, index, norm, copy, start, count, findings);
		if (full) {
			computeAll(consumer, check);
		} else {
			computeNorms(consumer, check);
		}
	}

	@Override
	public void distributions(Consumer<Message> findings) {
		if (full) {
			findings.accept(distributions());
			timeProfiles(findings);
		}
	}

	private void computeNorms(FigureConsumer consumer, FullReading.NormCheck check) {
		for (int layer = layers.length - 1; layer >= 0; layer--) {
			ArrayCopy epsilon = layers[layer].epsilon();
			if (epsilon.isPresent()) {
				double norm = epsilon.norm();
				consumer.accept(Figure.EPSILON_NORM, layer, norm);
				check.accept(Tensor.EPSILON, layer, norm, epsilon, 0, epsilon.length());
			}
		}
		norms(Tensor.GRADIENT, gradients, gradientDivisor, consumer, check);
		norms(Tensor.UPDATE, updates, 1, consumer, check);
		norms(Tensor.PARAMETER, parameters, 1, consumer, check);
	}

	private void norms(Tensor tensor, ArrayCopy values, double divisor, FigureConsumer consumer,
			FullReading.NormCheck check) {
		if (!values.isPresent()) {
			return;
		}
		List<ParameterSlice> slices = topology.slices();
		for (int index = 0; index < slices.size(); index++) {
			ParameterSlice slice = slices.get(index);
			double norm = values.norm(slice.offset(), slice.length());
			consumer.accept(Figure.of(tensor, Statistic.NORM), index, norm / divisor);
			check.accept(tensor, index, norm, values, slice.offset(), slice.length());
		}
	}

	private void computeAll(FigureConsumer consumer, FullReading.NormCheck check) {
		FullReading reading = new FullReading(topology, consumer, check);
		reading.layers(layers);
		reading.gradients(gradients, clippedGradients, gradientDivisor);
		reading.parameters(Tensor.UPDATE, updates);
		reading.parameters(Tensor.PARAMETER, parameters);
		ifKnown(Figure.LEARNING_RATE, learningRate, consumer);
		ifKnown(Figure.STEP_SECONDS, times.step(), consumer);
		ifKnown(Figure.FORWARD_SECONDS, times.forward(), consumer);
		ifKnown(Figure.BACKWARD_SECONDS, times.backward(), consumer);
		ifKnown(Figure.UPDATE_SECONDS, times.update(), consumer);
	}

	private static void ifKnown(Figure figure, double value, FigureConsumer consumer) {
		if (!Double.isNaN(value)) {
			consumer.accept(figure, 0, value);
		}
	}

	private Distributions distributions() {
		DistributionReading reading = new DistributionReading(topology);
		reading.layers(layers);
		reading.parameters(Tensor.GRADIENT, gradients, gradientDivisor);
		reading.parameters(Tensor.CLIPPED_GRADIENT, clippedGradients, 1);
		reading.parameters(Tensor.UPDATE, updates, 1);
		reading.parameters(Tensor.PARAMETER, parameters, 1);
		return reading.message(network, moment.iteration());
	}

	private void timeProfiles(Consumer<Message> findings) {
		for (int layer = 0; layer < layers.length; layer++) {
			ArrayCopy epsilon = layers[layer].epsilon();
			LayerForm form = topology.form(layer);
			if (form.recurrent() && epsilon.isPresent() && epsilon.rank() == 3) {
				findings.accept(new TimeProfile(network, moment.iteration(), layer,
						epsilon.normsAlong(form.timeDimension())));
			}
		}
	}

	@Override
	public void release() {
		ring.giveBack(this);
	}
}

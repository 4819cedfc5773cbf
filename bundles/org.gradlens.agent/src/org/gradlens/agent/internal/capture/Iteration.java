// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gradlens.agent.internal.capture.PassClock.Times;
import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.agent.internal.record.FigureSizes;
import org.gradlens.agent.internal.record.IterationWork;
import org.gradlens.agent.internal.record.Moment;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Tensor;

/**
 * The copies of one iteration. The training thread fills it, the recorder's thread computes its figures;
 * the ring that it belongs to hands it from one to the other and back.
 */
final class Iteration implements IterationWork {

	private final Ring ring;
	private final int network;
	private final Topology topology;
	private final Discoveries discoveries;
	private final Rhythm rhythm;
	private final LayerCopies[] layers;
	private final ArrayCopy gradients = new ArrayCopy();
	private final ArrayCopy clippedGradients = new ArrayCopy();
	private final LateCopy parameters = new LateCopy();
	private final LateCopy updates = new LateCopy();
	private double gradientDivisor;
	private int minibatch;
	private double loss;
	private double learningRate;
	private Times times = Times.UNKNOWN;
	private boolean full;
	private boolean wished;
	private Moment moment = new Moment(0, 0, 0, 0);

	Iteration(Ring ring, int network, Topology topology, Discoveries discoveries, Rhythm rhythm) {
		this.ring = ring;
		this.network = network;
		this.topology = topology;
		this.discoveries = discoveries;
		this.rhythm = rhythm;
		layers = Stream.generate(LayerCopies::new).limit(topology.sizes().layers()).toArray(LayerCopies[]::new);
	}

	/**
	 * A pass begins; forgets what an earlier one left.
	 *
	 * @param all whether everything is copied that can be
	 * @param wish whether that is the user's wish for this very iteration
	 */
	void begin(boolean all, boolean wish) {
		for (LayerCopies layer : layers) {
			layer.clear();
		}
		gradients.clear();
		clippedGradients.clear();
		parameters.clear();
		updates.clear();
		minibatch = 0;
		full = all;
		wished = wish;
	}

	/** Bytes of memory that the copies take. */
	long bytes() {
		return Arrays.stream(layers).mapToLong(LayerCopies::bytes).sum() + gradients.bytes()
				+ clippedGradients.bytes() + parameters.bytes() + updates.bytes();
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

	LateCopy parameters() {
		return parameters;
	}

	LateCopy updates() {
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

	void end(long iteration, int epoch, long elapsedNanos, double score, Times taken, double rate) {
		moment = new Moment(iteration, epoch, elapsedNanos, minibatch);
		loss = score;
		times = taken;
		learningRate = rate;
	}

	/** Whether the engine changes parameters once more after their update. */
	boolean isConstrained() {
		return topology.constrains();
	}

	/** Whether everything is copied that can be, not what norms need alone. */
	boolean isFull() {
		return full;
	}

	@Override
	public boolean isWished() {
		return wished;
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
		long begin = System.nanoTime();
		updates.make();
		parameters.make();
		consumer.accept(Figure.LOSS, 0, loss);
		ifKnown(Figure.LEARNING_RATE, learningRate, consumer);
		ifKnown(Figure.STEP_SECONDS, times.step(), consumer);
		ifKnown(Figure.FORWARD_SECONDS, times.forward(), consumer);
		ifKnown(Figure.BACKWARD_SECONDS, times.backward(), consumer);
		ifKnown(Figure.UPDATE_SECONDS, times.update(), consumer);
		NormCheck check = (tensor, index, norm, copy, start, count) -> discoveries
				.check(moment.iteration(), tensor, index, norm, copy, start, count, findings);
		if (full) {
			computeAll(consumer, check);
			rhythm.recorderSpent(System.nanoTime() - begin);
		} else {
			computeNorms(consumer, check);
		}
	}

	private static void ifKnown(Figure figure, double value, FigureConsumer consumer) {
		if (!Double.isNaN(value)) {
			consumer.accept(figure, 0, value);
		}
	}

	private void computeNorms(FigureConsumer consumer, NormCheck check) {
		NormReading reading = new NormReading(topology.slices(), consumer, check);
		reading.epsilons(layers);
		reading.gradients(gradients, gradientDivisor);
		reading.parameters(Tensor.UPDATE, updates.copy(), 1);
		reading.parameters(Tensor.PARAMETER, parameters.copy(), 1);
	}

	private void computeAll(FigureConsumer consumer, NormCheck check) {
		new LayerReading(topology, minibatch, consumer, check).read(layers);
		ParameterReading reading = new ParameterReading(topology.slices(), consumer, check);
		reading.gradients(gradients, clippedGradients, gradientDivisor);
		reading.updates(updates.copy());
		reading.parameters(parameters.copy());
		if (discoveries.takeSpectralNormsDue(moment.elapsedNanos())) {
			long begin = System.nanoTime();
			reading.spectralNorms(parameters.copy());
			discoveries.spectralNormsTook(System.nanoTime() - begin);
		}
	}

	@Override
	public boolean hasDistributions() {
		return full;
	}

	@Override
	public void distributions(Consumer<Message> findings) {
		DistributionReading reading = new DistributionReading(topology, network, moment.iteration());
		reading.layers(layers);
		reading.parameters(Tensor.GRADIENT, gradients, gradientDivisor);
		reading.parameters(Tensor.CLIPPED_GRADIENT, clippedGradients, 1);
		reading.parameters(Tensor.UPDATE, updates.copy(), 1);
		reading.parameters(Tensor.PARAMETER, parameters.copy(), 1);
		reading.tell(findings);
	}

	@Override
	public void release() {
		ring.giveBack(this);
	}
}

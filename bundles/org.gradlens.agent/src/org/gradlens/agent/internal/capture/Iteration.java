// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.agent.internal.record.FigureSizes;
import org.gradlens.agent.internal.record.IterationWork;
import org.gradlens.agent.internal.record.Moment;
import org.gradlens.telemetry.Figure;

/**
 * The copies of one iteration. The training thread fills it, the recorder's thread computes its figures;
 * the ring that it belongs to hands it from one to the other and back.
 */
final class Iteration implements IterationWork {

	private final Ring ring;
	private final int network;
	private final Topology topology;
	private final ArrayCopy[] epsilons;
	private final ArrayCopy gradients = new ArrayCopy();
	private final ArrayCopy parameters = new ArrayCopy();
	private final ArrayCopy updates = new ArrayCopy();
	private double gradientDivisor;
	private int minibatch;
	private double loss;
	private Moment moment = new Moment(0, 0, 0, 0);

	Iteration(Ring ring, int network, Topology topology) {
		this.ring = ring;
		this.network = network;
		this.topology = topology;
		epsilons = Stream.generate(ArrayCopy::new).limit(topology.sizes().layers()).toArray(ArrayCopy[]::new);
	}

	/** Forgets what an earlier pass left. */
	void clear() {
		Stream.concat(Arrays.stream(epsilons), Stream.of(gradients, parameters, updates)).forEach(ArrayCopy::clear);
		minibatch = 0;
	}

	ArrayCopy epsilon(int layer) {
		return epsilons[layer];
	}

	ArrayCopy gradients() {
		return gradients;
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
	public void compute(FigureConsumer consumer) {
		consumer.accept(Figure.LOSS, 0, loss);
		for (int layer = 0; layer < epsilons.length; layer++) {
			if (epsilons[layer].isPresent()) {
				consumer.accept(Figure.EPSILON_NORM, layer, epsilons[layer].norm());
			}
		}
		norms(Figure.GRADIENT_NORM, gradients, gradientDivisor, consumer);
		norms(Figure.PARAMETER_NORM, parameters, 1, consumer);
		norms(Figure.UPDATE_NORM, updates, 1, consumer);
	}

	private void norms(Figure figure, ArrayCopy values, double divisor, FigureConsumer consumer) {
		if (!values.isPresent()) {
			return;
		}
		List<ParameterSlice> slices = topology.slices();
		for (int index = 0; index < slices.size(); index++) {
			ParameterSlice slice = slices.get(index);
			consumer.accept(figure, index, values.norm(slice.offset(), slice.length()) / divisor);
		}
	}

	@Override
	public void release() {
		ring.giveBack(this);
	}
}

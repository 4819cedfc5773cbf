// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Tensor;

/** Computes every statistic of one iteration's copies, in one pass over each. */
final class FullReading {

	/** What rounding may make of a gradient that nobody clipped, relative to its norm. */
	private static final double ROUNDING = 1e-6;

	/** Is told each array's norm, in the order in which the engine computed the arrays. */
	@FunctionalInterface
	interface NormCheck {
		void accept(Tensor tensor, int index, double norm, ArrayCopy copy, int start, int count);
	}

	private final Topology topology;
	private final FigureConsumer figures;
	private final NormCheck check;
	/** The copy that was summarised last: a layer's error signal is often what the layer above let out. */
	private @Nullable ArrayCopy lastCopy;
	private ArraySummary lastSummary = new ArraySummary(Saturation.NONE);

	FullReading(Topology topology, FigureConsumer figures, NormCheck check) {
		this.topology = topology;
		this.figures = figures;
		this.check = check;
	}

	/** Reads what passed through the layers, forward and then backward. */
	void layers(LayerCopies[] layers) {
		for (int layer = 0; layer < layers.length; layer++) {
			if (layers[layer].activation().isPresent()) {
				activation(layer, layers[layer].activation());
			}
		}
		for (int layer = layers.length - 1; layer >= 0; layer--) {
			epsilon(Tensor.EPSILON, layer, layers[layer].epsilon());
			epsilon(Tensor.EPSILON_OUT, layer, layers[layer].epsilonOut());
		}
	}

	private void activation(int layer, ArrayCopy copy) {
		LayerForm form = topology.form(layer);
		ArraySummary summary = new ArraySummary(form.saturation().orElse(Saturation.NONE));
		copy.forEachBlock(0, copy.length(), summary);
		tell(Tensor.ACTIVATION, layer, summary, 1);
		check.accept(Tensor.ACTIVATION, layer, summary.norm(), copy, 0, copy.length());
		if (!summary.hasFinite()) {
			return;
		}
		figures.accept(Figure.ACTIVATION_ZERO, layer, summary.zeroShare());
		if (form.saturation().isPresent()) {
			figures.accept(Figure.ACTIVATION_SATURATED, layer, summary.saturatedShare());
		}
		if (form.rectified() && copy.rank() > 1) {
			figures.accept(Figure.UNITS_DEAD, layer, shareOfFalse(copy.positiveAlong(form.unitDimension(copy.rank()))));
		}
	}

	private static double shareOfFalse(boolean[] values) {
		int count = 0;
		for (boolean value : values) {
			count += value ? 0 : 1;
		}
		return (double) count / values.length;
	}

	private void epsilon(Tensor tensor, int layer, ArrayCopy copy) {
		if (!copy.isPresent()) {
			return;
		}
		if (copy != lastCopy) {
			lastSummary = summary(copy, 0, copy.length());
			lastCopy = copy;
		}
		tell(tensor, layer, lastSummary, 1);
		check.accept(tensor, layer, lastSummary.norm(), copy, 0, copy.length());
	}

	/**
	 * Reads the gradients before and after clipping.
	 *
	 * @param divisor what the gradients before clipping still have to be divided by
	 */
	void gradients(ArrayCopy gradients, ArrayCopy clippedGradients, double divisor) {
		if (!gradients.isPresent()) {
			return;
		}
		List<ParameterSlice> slices = topology.slices();
		double squares = 0;
		boolean clips = false;
		boolean clipped = false;
		for (int index = 0; index < slices.size(); index++) {
			ArraySummary summary = parameter(Tensor.GRADIENT, index, gradients, divisor);
			squares += summary.norm() * summary.norm();
			if (slices.get(index).clipped() && clippedGradients.isPresent()) {
				clips = true;
				clipped |= differs(summary, divisor, parameter(Tensor.CLIPPED_GRADIENT, index, clippedGradients, 1));
			}
		}
		figures.accept(Figure.GLOBAL_GRADIENT_NORM, 0, Math.sqrt(squares) / divisor);
		if (clips) {
			figures.accept(Figure.CLIPPED, 0, clipped ? 1 : 0);
		}
	}

	/** Clipping of single values shows in the extremes, all other in the norm. */
	private static boolean differs(ArraySummary before, double divisor, ArraySummary after) {
		double tolerance = before.norm() / divisor * ROUNDING;
		return Math.abs(before.norm() / divisor - after.norm()) > tolerance
				|| Math.abs(before.minimum() / divisor - after.minimum()) > tolerance
				|| Math.abs(before.maximum() / divisor - after.maximum()) > tolerance;
	}

	/** Reads a flat array that holds something of each parameter. */
	void parameters(Tensor tensor, ArrayCopy copy) {
		for (int index = 0; copy.isPresent() && index < topology.slices().size(); index++) {
			parameter(tensor, index, copy, 1);
		}
	}

	private ArraySummary parameter(Tensor tensor, int index, ArrayCopy copy, double divisor) {
		ParameterSlice slice = topology.slices().get(index);
		ArraySummary summary = summary(copy, slice.offset(), slice.length());
		tell(tensor, index, summary, divisor);
		check.accept(tensor, index, summary.norm(), copy, slice.offset(), slice.length());
		return summary;
	}

	private static ArraySummary summary(ArrayCopy copy, int start, int count) {
		ArraySummary summary = new ArraySummary(Saturation.NONE);
		copy.forEachBlock(start, count, summary);
		return summary;
	}

	private void tell(Tensor tensor, int index, ArraySummary summary, double divisor) {
		figures.accept(Figure.of(tensor, Statistic.NORM), index, summary.norm() / divisor);
		figures.accept(Figure.of(tensor, Statistic.RMS), index, summary.rootMeanSquare() / divisor);
		if (summary.hasFinite()) {
			figures.accept(Figure.of(tensor, Statistic.MINIMUM), index, summary.minimum() / divisor);
			figures.accept(Figure.of(tensor, Statistic.MAXIMUM), index, summary.maximum() / divisor);
			figures.accept(Figure.of(tensor, Statistic.MEAN), index, summary.mean() / divisor);
			figures.accept(Figure.of(tensor, Statistic.DEVIATION), index, summary.deviation() / divisor);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Tensor;

/** Computes every figure of flat arrays that hold something of each parameter. */
final class ParameterReading {

	/** What rounding may make of a gradient that nobody clipped, relative to its norm. */
	private static final double ROUNDING = 1e-6;

	private final List<ParameterSlice> slices;
	private final FigureConsumer figures;
	private final NormCheck check;

	ParameterReading(List<ParameterSlice> slices, FigureConsumer figures, NormCheck check) {
		this.slices = slices;
		this.figures = figures;
		this.check = check;
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
		double squares = 0;
		boolean clips = false;
		boolean clipped = false;
		for (int index = 0; index < slices.size(); index++) {
			ArraySummary summary = parameter(Tensor.GRADIENT, index, gradients, divisor);
			unitSpread(Figure.GRADIENT_UNIT_SPREAD, index, gradients, summary);
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

	/** Reads the updates. */
	void updates(ArrayCopy updates) {
		for (int index = 0; updates.isPresent() && index < slices.size(); index++) {
			parameter(Tensor.UPDATE, index, updates, 1);
		}
	}

	/** Reads the parameters themselves. */
	void parameters(ArrayCopy parameters) {
		for (int index = 0; parameters.isPresent() && index < slices.size(); index++) {
			ArraySummary summary = parameter(Tensor.PARAMETER, index, parameters, 1);
			unitSpread(Figure.PARAMETER_UNIT_SPREAD, index, parameters, summary);
		}
	}

	/** Reads the spectral norms of recurrent matrices, which takes far longer than all else. */
	void spectralNorms(ArrayCopy parameters) {
		for (int index = 0; parameters.isPresent() && index < slices.size(); index++) {
			ParameterSlice slice = slices.get(index);
			if (slice.recurrent().isPresent() && parameters.nonFinite(slice.offset(), slice.length()) == 0) {
				figures.accept(Figure.SPECTRAL_NORM, index,
						slice.recurrent().get().spectralNorm(parameters, slice.offset()));
			}
		}
	}

	private ArraySummary parameter(Tensor tensor, int index, ArrayCopy copy, double divisor) {
		ParameterSlice slice = slices.get(index);
		ArraySummary summary = ArraySummary.of(copy, slice.offset(), slice.length());
		summary.tell(tensor, index, divisor, figures);
		check.accept(tensor, index, summary.norm(), copy, slice.offset(), slice.length());
		return summary;
	}

	private void unitSpread(Figure figure, int index, ArrayCopy copy, ArraySummary summary) {
		ParameterSlice slice = slices.get(index);
		if (slice.units().isPresent() && summary.isFinite()) {
			figures.accept(figure, index,
					UnitSpread.of(copy, slice.offset(), slice.length(), slice.units().get()));
		}
	}
}

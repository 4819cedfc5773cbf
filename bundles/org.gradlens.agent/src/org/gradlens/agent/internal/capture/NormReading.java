// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Tensor;

/** Computes norms, which is all that is read of most iterations. */
final class NormReading {

	private final List<ParameterSlice> slices;
	private final FigureConsumer figures;
	private final NormCheck check;

	NormReading(List<ParameterSlice> slices, FigureConsumer figures, NormCheck check) {
		this.slices = slices;
		this.figures = figures;
		this.check = check;
	}

	void epsilons(LayerCopies[] layers) {
		for (int layer = layers.length - 1; layer >= 0; layer--) {
			ArrayCopy epsilon = layers[layer].epsilon();
			if (epsilon.isPresent()) {
				double norm = epsilon.norm();
				figures.accept(Figure.EPSILON_NORM, layer, norm);
				check.accept(Tensor.EPSILON, layer, norm, epsilon, 0, epsilon.length());
			}
		}
	}

	/** The norms of gradients, and of all together. */
	void gradients(ArrayCopy gradients, double divisor) {
		if (gradients.isPresent()) {
			figures.accept(Figure.GLOBAL_GRADIENT_NORM, 0, parameters(Tensor.GRADIENT, gradients, divisor));
		}
	}

	/** The norms of something that each parameter has, which still has to be divided; returns the norm of all. */
	double parameters(Tensor tensor, ArrayCopy values, double divisor) {
		double squares = 0;
		for (int index = 0; values.isPresent() && index < slices.size(); index++) {
			ParameterSlice slice = slices.get(index);
			double norm = values.norm(slice.offset(), slice.length());
			figures.accept(Figure.of(tensor, Statistic.NORM), index, norm / divisor);
			check.accept(tensor, index, norm, values, slice.offset(), slice.length());
			squares += norm * norm;
		}
		return Math.sqrt(squares) / divisor;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Tensor;

/** Computes every figure of what passed through the layers. */
final class LayerReading {

	private final Topology topology;
	private final int examples;
	private final FigureConsumer figures;
	private final NormCheck check;
	/** The copy that was summarised last: a layer's error signal is often what the layer above let out. */
	private @Nullable ArrayCopy lastCopy;
	private @Nullable ArraySummary lastSummary;

	LayerReading(Topology topology, int examples, FigureConsumer figures, NormCheck check) {
		this.topology = topology;
		this.examples = examples;
		this.figures = figures;
		this.check = check;
	}

	/** Reads what passed forward and then backward. */
	void read(LayerCopies[] layers) {
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
		ArraySummary summary = ArraySummary.ofActivations(copy, form.saturation().orElse(Saturation.NONE));
		summary.tell(Tensor.ACTIVATION, layer, 1, figures);
		check.accept(Tensor.ACTIVATION, layer, summary.norm(), copy, 0, copy.length());
		if (!summary.hasFinite()) {
			return;
		}
		figures.accept(Figure.ACTIVATION_ZERO, layer, summary.zeroShare());
		if (form.saturation().isPresent()) {
			figures.accept(Figure.ACTIVATION_SATURATED, layer, summary.saturatedShare());
		}
		if (copy.rank() > 1) {
			if (form.rectified()) {
				figures.accept(Figure.UNITS_DEAD, layer,
						shareOfFalse(copy.positiveAlong(form.unitDimension(copy.rank()))));
			}
			if (summary.isFinite() && examples > 1 && copy.extent(0) % examples == 0) {
				figures.accept(Figure.ACTIVATION_SPREAD, layer, ExampleSpread.of(copy, examples, form.examplesApart()));
			}
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
		ArraySummary summary = lastSummary;
		if (summary == null || copy != lastCopy) {
			summary = ArraySummary.of(copy, 0, copy.length());
			lastSummary = summary;
			lastCopy = copy;
		}
		summary.tell(tensor, layer, 1, figures);
		check.accept(tensor, layer, summary.norm(), copy, 0, copy.length());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.diagnosis.Prediction.LayerFlow;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;

/**
 * What theory predicts of a layer's error signal at the first step.
 *
 * @param epsilon its norm, on the scale of what was measured of the last hidden layer, which counts as 1 before the first
 *        step; empty where nothing is predicted
 * @param sentence the prediction, or why there is none, for the user; empty while the initial parameters are not known
 */
public record PredictedLayer(OptionalDouble epsilon, String sentence) {

	/** Nothing is known of the initial parameters. */
	static final PredictedLayer NONE = new PredictedLayer(OptionalDouble.empty(), ""); //$NON-NLS-1$

	/** The predictions for all layers of a network, beside what was measured of them. */
	public static List<PredictedLayer> of(Optional<Prediction> prediction, NetworkDeclared network, List<LayerFigures> figures) {
		if (prediction.isEmpty()) {
			return network.layers().stream().map(layer -> NONE).toList();
		}
		List<LayerFlow> flows = prediction.get().layers();
		Optional<LayerFlow> reference = flows.stream().filter(flow -> flow.isKnown() && flow.epsilon() == 1)
				.reduce((first, second) -> second);
		return flows.stream().map(flow -> new PredictedLayer(norm(flow, reference, network, figures), sentence(flow))).toList();
	}

	private static OptionalDouble norm(LayerFlow flow, Optional<LayerFlow> reference, NetworkDeclared network,
			List<LayerFigures> figures) {
		if (!flow.isKnown() || reference.isEmpty()) {
			return OptionalDouble.empty();
		}
		int last = reference.get().layer();
		Optional<Double> own = units(network, flow.layer());
		Optional<Double> others = units(network, last);
		double measured = figures.get(last).epsilon().orElse(1);
		// the theory tells root mean squares, whereas the norm grows with the root of the number of units
		return own.isEmpty() || others.isEmpty() ? OptionalDouble.empty()
				: OptionalDouble.of(measured * flow.epsilon() * Math.sqrt(own.get() / others.get()));
	}

	private static Optional<Double> units(NetworkDeclared network, int layer) {
		return network.layers().get(layer).setting(LayerSetting.UNITS).map(Double::valueOf).filter(units -> units > 0);
	}

	private static String sentence(LayerFlow flow) {
		if (!flow.isKnown()) {
			return flow.reason();
		}
		String sentence = NLS.bind(Messages.PredictedLayer_flow, new Object[] { number(flow.factor()),
				number(flow.epsilon()), number(flow.low()), number(flow.high()) });
		return flow.throughTime().isEmpty() ? sentence
				: sentence + NLS.bind(Messages.PredictedLayer_time, number(flow.throughTime().getAsDouble()));
	}

	private static String number(double value) {
		return Magnitude.text(value, 1);
	}
}

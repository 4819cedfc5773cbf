// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.diagnosis.Prediction.LayerFlow;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;

/** What theory predicts of a network's error signal, or why it does not, in a sentence. */
final class PredictionText {

	private PredictionText() {
	}

	/** How much should reach the first layer. */
	static String of(Prediction prediction, NetworkDeclared network) {
		Optional<LayerFlow> first = prediction.layers().stream().filter(LayerFlow::isKnown).findFirst();
		Optional<LayerFlow> unknown = prediction.layers().stream().filter(flow -> !flow.isKnown()).findFirst();
		String sentence = first.map(flow -> NLS.bind(Messages.PredictionText_flow, new Object[] { name(flow, network),
				number(flow.epsilon()), number(flow.low()), number(flow.high()) })).orElse(""); //$NON-NLS-1$
		String gap = unknown.map(LayerFlow::reason).orElse(""); //$NON-NLS-1$
		return (sentence + ' ' + gap).strip();
	}

	private static String name(LayerFlow flow, NetworkDeclared network) {
		return network.layers().get(flow.layer()).name();
	}

	private static String number(double value) {
		return Magnitude.text(value, 1);
	}
}

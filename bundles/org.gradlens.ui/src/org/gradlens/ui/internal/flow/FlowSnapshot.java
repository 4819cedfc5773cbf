// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;

import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.core.run.ActivationFigures;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.selection.Subject;

/**
 * Everything the view shows at one moment.
 *
 * @param run the run
 * @param networks how many networks it has declared
 * @param network which of them is shown, counted from 0
 * @param declaration the topology shown
 * @param readings its layers in network order
 * @param prediction what theory predicts of the network; empty while its initial parameters are not known
 * @param band where the error signal is healthy
 * @param places where its layers are in the source
 * @param iterations the iterations that can be gone back to, ascending
 */
record FlowSnapshot(Run run, int networks, int network, NetworkDeclared declaration, List<LayerReading> readings,
		Optional<Prediction> prediction, Optional<HealthyBand> band, LayerPlaces places,
		List<Long> iterations) {

	/**
	 * Puts together what was read of a network and where its layers are.
	 *
	 * @param step the step whose figures are shown; empty before the first
	 */
	static FlowSnapshot of(Subject subject, NetworkMoment moment, Optional<Step> step, LayerPlaces places,
			List<Long> iterations) {
		Run run = subject.run().orElseThrow();
		NetworkDeclared network = moment.declaration();
		Readings readings = step.map(Step::mean).orElse(Readings.NONE);
		List<LayerFigures> figures = network.layers().stream()
				.map(layer -> LayerFigures.of(network, layer.index(), readings)).toList();
		List<PredictedLayer> predicted = PredictedLayer.of(moment.prediction(), network, figures);
		LayersBefore before = LayersBefore.of(run, network.network());
		Optional<HealthyBand> band = HealthyBand.of(figures, RunThresholds.of(run));
		List<LayerReading> layers = network.layers().stream()
				.map(layer -> new LayerReading(layer, figures.get(layer.index()),
						ActivationFigures.of(layer.index(), readings), SignalState.of(figures.get(layer.index()), band),
						places.line(layer.index()), new Trend(moment.epsilonTrends().get(layer.index())),
						predicted.get(layer.index()), before.epsilon(layer),
						LayerFinding.of(run, network.network(), layer.index()),
						InnerLayers.figures(network, layer, readings)))
				.toList();
		return new FlowSnapshot(run, run.networks().size(), network.network(), network, layers, moment.prediction(),
				band, places, iterations);
	}
}

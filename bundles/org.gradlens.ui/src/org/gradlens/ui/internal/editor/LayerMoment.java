// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.flow.HealthyBand;
import org.gradlens.ui.internal.flow.PredictedLayer;
import org.gradlens.ui.internal.flow.SignalState;
import org.gradlens.ui.internal.flow.Trend;

/**
 * A layer at one moment of its run.
 *
 * @param run the run
 * @param history the network's history in it
 * @param layer the layer
 * @param figures its figures
 * @param state how its error signal fares
 * @param dead the share of its units that gave nothing for any example, 0 to 1; empty when not read
 * @param trend its epsilon over the run
 * @param predicted what theory predicts of it
 * @param findings what is found of it, the gravest first
 */
record LayerMoment(Run run, NetworkHistory history, Layer layer, LayerFigures figures, SignalState state,
		OptionalDouble dead, Trend trend, PredictedLayer predicted, List<LayerFinding> findings) {

	/** From the layer that fares best to the one that fares worst. */
	static final Comparator<LayerMoment> BY_GRAVITY = Comparator.comparing(LayerMoment::state).thenComparing(
			layer -> layer.findings.stream().mapToInt(finding -> finding.severity().ordinal()).max().orElse(-1));

	/** Reads the layers of a network, in network order, by what its run is judged by. */
	static List<LayerMoment> of(Run run, NetworkHistory history, NetworkMoment moment, Thresholds thresholds) {
		Optional<HealthyBand> band = HealthyBand.of(moment.figures(), thresholds);
		List<PredictedLayer> predicted = PredictedLayer.of(moment.prediction(), moment.declaration(), moment.figures());
		return moment.declaration().layers().stream()
				.map(layer -> new LayerMoment(run, history, layer, moment.figures().get(layer.index()),
						SignalState.of(moment.figures().get(layer.index()), band),
						history.latest().map(step -> step.mean().get(Figure.UNITS_DEAD, layer.index()))
								.orElse(OptionalDouble.empty()),
						new Trend(moment.epsilonTrends().get(layer.index())), predicted.get(layer.index()),
						LayerFinding.of(run, moment.declaration().network(), layer.index())))
				.toList();
	}

	/** Whether there is anything to show. */
	boolean isMeasured() {
		return figures.epsilon().isPresent();
	}

	/** A sign that tells without colour that something is wrong; empty when nothing is. */
	String sign() {
		return state == SignalState.STEADY ? findings.stream().map(LayerFinding::sign).findFirst().orElse("") : state.sign(); //$NON-NLS-1$
	}

	/** The colour that tells what is wrong, or that nothing is. */
	ThemeColors color() {
		return state == SignalState.STEADY ? findings.stream().map(LayerFinding::color).findFirst().orElse(state.color())
				: state.color();
	}
}

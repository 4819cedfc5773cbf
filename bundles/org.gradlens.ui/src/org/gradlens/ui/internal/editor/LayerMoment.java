// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
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
 */
record LayerMoment(Run run, NetworkHistory history, Layer layer, LayerFigures figures, SignalState state,
		OptionalDouble dead, Trend trend) {

	/** Reads a layer off its network's moment, by what its run is judged by. */
	static LayerMoment of(Run run, NetworkHistory history, NetworkMoment moment, int layer,
			Thresholds thresholds) {
		return new LayerMoment(run, history, moment.declaration().layers().get(layer), moment.figures().get(layer),
				SignalState.of(layer, moment.figures(), thresholds),
				history.latest().map(step -> step.mean().get(Figure.UNITS_DEAD, layer)).orElse(OptionalDouble.empty()),
				new Trend(moment.epsilonTrends().get(layer)));
	}

	/** Whether there is anything to show. */
	boolean isMeasured() {
		return figures.epsilon().isPresent();
	}
}

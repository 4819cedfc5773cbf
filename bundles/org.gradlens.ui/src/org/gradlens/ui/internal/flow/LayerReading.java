// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.core.run.ActivationFigures;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.Layer;
import org.gradlens.ui.internal.finding.LayerFinding;

/**
 * What the view shows of a layer at one moment.
 *
 * @param layer the layer
 * @param figures its figures
 * @param activations the figures of its activations
 * @param state how its error signal fares
 * @param line the line that declares it now, counted from 1; empty when it has none
 * @param trend its epsilon over the run
 * @param predicted what theory predicts of it
 * @param before its epsilon in the probe before the last edit; empty when there is none
 * @param findings what is found of it, the gravest first
 * @param parts the figures of its inner layers, as {@link InnerLayers} tells them
 */
record LayerReading(Layer layer, LayerFigures figures, ActivationFigures activations, SignalState state,
		OptionalInt line, Trend trend, PredictedLayer predicted, OptionalDouble before, List<LayerFinding> findings,
		List<LayerFigures> parts) {
}

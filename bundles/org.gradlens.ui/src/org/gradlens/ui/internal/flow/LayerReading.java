// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.OptionalInt;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.Layer;

/**
 * What the view shows of a layer at one moment.
 *
 * @param layer the layer
 * @param figures its newest figures
 * @param state how its error signal fares
 * @param line the line that declares it now, counted from 1; empty when it has none
 * @param trend its epsilon over the run
 */
record LayerReading(Layer layer, LayerFigures figures, SignalState state, OptionalInt line, Trend trend) {
}

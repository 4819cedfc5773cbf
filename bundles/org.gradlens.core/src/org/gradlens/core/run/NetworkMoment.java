// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Prediction;
import org.gradlens.telemetry.NetworkDeclared;

/**
 * A network as its run stood at one moment: everything here fits together, though the run goes on.
 *
 * @param declaration the topology
 * @param figures the newest figures of each layer, in network order; all empty before the first step
 * @param epsilonTrends as {@link NetworkHistory#epsilonTrend(int)} tells for each layer
 * @param prediction as {@link NetworkHistory#prediction()} tells
 */
public record NetworkMoment(NetworkDeclared declaration, List<LayerFigures> figures, List<double[]> epsilonTrends,
		Optional<Prediction> prediction) {
}

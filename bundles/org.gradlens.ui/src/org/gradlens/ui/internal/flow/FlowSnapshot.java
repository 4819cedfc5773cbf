// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;

import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.selection.Subject;

/**
 * Everything the view shows at one moment.
 *
 * @param run the run
 * @param networks how many networks it has declared
 * @param network which of them is shown, counted from 0
 * @param declaration the topology shown
 * @param readings its layers in network order
 */
record FlowSnapshot(Run run, int networks, int network, NetworkDeclared declaration,
		List<LayerReading> readings) {

	/** Puts together what was read of a network and where its layers are. */
	static FlowSnapshot of(Subject subject, NetworkMoment moment, LayerPlaces places) {
		Run run = subject.run().orElseThrow();
		List<LayerReading> readings = moment.declaration().layers().stream()
				.map(layer -> new LayerReading(layer, moment.figures().get(layer.index()),
						SignalState.of(layer.index(), moment.figures()), places.line(layer.index()),
						new Trend(moment.epsilonTrends().get(layer.index()))))
				.toList();
		return new FlowSnapshot(run, run.networks().size(), moment.declaration().network(), moment.declaration(), readings);
	}
}

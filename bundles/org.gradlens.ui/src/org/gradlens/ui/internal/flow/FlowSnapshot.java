// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.stream.IntStream;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.NetworkDeclared;

/**
 * Everything the view shows at one moment.
 *
 * @param run the run
 * @param networks how many networks it has declared
 * @param network which of them is shown, counted from 0
 * @param declaration the topology shown
 * @param places where its layers are in the source
 * @param readings its layers in network order
 */
record FlowSnapshot(Run run, int networks, int network, NetworkDeclared declaration, LayerPlaces places,
		List<LayerReading> readings) {

	/** Reads a network of a run. */
	static FlowSnapshot of(Run run, int network, LayerPlaces places) {
		List<NetworkHistory> networks = run.networks();
		NetworkHistory history = networks.get(network);
		NetworkDeclared declaration = history.declaration();
		List<LayerFigures> figures = IntStream.range(0, declaration.layers().size()).mapToObj(history::figures)
				.toList();
		List<LayerReading> readings = declaration.layers().stream()
				.map(layer -> new LayerReading(layer, figures.get(layer.index()),
						SignalState.of(layer.index(), figures), places.line(layer.index()),
						new Trend(history.epsilonTrend(layer.index()))))
				.toList();
		return new FlowSnapshot(run, networks.size(), network, declaration, places, readings);
	}
}

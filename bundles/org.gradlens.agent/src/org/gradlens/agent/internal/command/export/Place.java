// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.util.ArrayList;
import java.util.List;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;

/**
 * What a reading belongs to.
 *
 * @param layer the layer's index
 * @param name the layer's name
 * @param parameter the parameter's name; empty for the layer itself
 */
record Place(int layer, String name, String parameter) {

	/** The places that a scope's readings are indexed by; none for the network itself. */
	static List<Place> of(NetworkDeclared network, Figure.Scope scope) {
		List<Place> places = new ArrayList<>();
		for (Layer layer : network.layers()) {
			if (scope == Figure.Scope.LAYER) {
				places.add(new Place(layer.index(), layer.name(), ""));
			} else if (scope == Figure.Scope.PARAMETER) {
				for (Parameter parameter : layer.parameters()) {
					places.add(new Place(layer.index(), layer.name(), parameter.name()));
				}
			}
		}
		return places;
	}
}

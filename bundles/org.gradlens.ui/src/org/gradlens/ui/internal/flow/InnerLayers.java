// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.ui.internal.Messages;

/**
 * The two layers inside a bidirectional one, which the engine runs as one: told from each other by the first letter of
 * their parameters' names.
 */
final class InnerLayers {

	private static final String BIDIRECTIONAL = "Bidirectional"; //$NON-NLS-1$
	private static final List<String> PREFIXES = List.of("f", "b"); //$NON-NLS-1$ //$NON-NLS-2$

	private InnerLayers() {
	}

	/** What the inner layers of a layer are called; none for one that has none. */
	static List<String> names(Layer layer) {
		return layer.kind().equals(BIDIRECTIONAL) ? List.of(Messages.InnerLayers_forward, Messages.InnerLayers_backward)
				: List.of();
	}

	/** The figures of the inner layers of a layer, as far as their own parameters tell them. */
	static List<LayerFigures> figures(NetworkDeclared network, Layer layer, Readings readings) {
		return names(layer).isEmpty() ? List.of()
				: PREFIXES.stream().map(prefix -> figures(network, layer, prefix, readings)).toList();
	}

	private static LayerFigures figures(NetworkDeclared network, Layer layer, String prefix, Readings readings) {
		List<Parameter> own = layer.parameters().stream().map(parameter -> new Parameter(parameter.name(),
				parameter.shape(), parameter.weight() && parameter.name().startsWith(prefix))).toList();
		List<Layer> layers = new ArrayList<>(network.layers());
		layers.set(layer.index(), new Layer(layer.index(), layer.name(), layer.kind(), layer.activation(),
				layer.weightInitialisation(), layer.inputs(), own, layer.origin()));
		LayerFigures figures = LayerFigures.of(new NetworkDeclared(network.network(), network.kind(), layers),
				layer.index(), readings);
		return new LayerFigures(OptionalDouble.empty(), OptionalDouble.empty(), figures.gradient(), figures.ratio());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.views.TensorText;

/** A layer's distribution among those that were read together: of its parameters, the first weight's. */
public final class LayerDistribution {

	private LayerDistribution() {
	}

	/** The distribution of a layer's tensor; empty when it was not read. */
	public static Optional<Histogram> of(Distributions found, NetworkDeclared network, Tensor tensor, int layer) {
		int index = tensor.scope() == Figure.Scope.LAYER ? layer : network.firstParameter(layer) + weight(network, layer);
		return found.distributions().stream()
				.filter(distribution -> distribution.tensor() == tensor && distribution.index() == index)
				.map(Distributions.Distribution::histogram).findFirst();
	}

	/** What it is called: the layer, the tensor and the parameter. */
	public static String title(NetworkDeclared network, Tensor tensor, int layer) {
		Layer there = network.layers().get(layer);
		boolean ofParameter = tensor.scope() == Figure.Scope.PARAMETER && !there.parameters().isEmpty();
		return ofParameter
				? NLS.bind(Messages.DistributionsReader_parameter, new Object[] { there.name(), TensorText.name(tensor),
						there.parameters().get(weight(network, layer)).name() })
				: NLS.bind(Messages.DistributionsReader_layer, there.name(), TensorText.name(tensor));
	}

	/** The first weight among the layer's parameters, or the first parameter when none is a weight. */
	private static int weight(NetworkDeclared network, int layer) {
		List<Parameter> parameters = network.layers().get(layer).parameters();
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i).weight()) {
				return i;
			}
		}
		return 0;
	}
}

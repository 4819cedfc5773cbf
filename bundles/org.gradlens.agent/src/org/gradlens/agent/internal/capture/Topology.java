// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.gradlens.agent.internal.origin.Origins;
import org.gradlens.agent.internal.record.FigureSizes;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network's layers in network order, which is the user's order wherever that goes from input to output,
 * and where each layer's parameters lie in the engine's flat arrays. Frozen layers and values that the
 * engine merely stores among the parameters, such as batch normalisation's running mean, have no slice.
 */
final class Topology {

	private final NetworkDeclared message;
	private final Map<Object, Integer> indices = new IdentityHashMap<>();
	private final List<ParameterSlice> slices = new ArrayList<>();
	private final List<LayerForm> forms = new ArrayList<>();
	private final boolean constrains;

	Topology(int number, EngineNetwork network) {
		List<EngineLayer> engineLayers = network.layers();
		List<Integer> order = networkOrder(engineLayers);
		int[] indexOfPosition = new int[engineLayers.size()];
		for (int index = 0; index < order.size(); index++) {
			indexOfPosition[order.get(index)] = index;
			indices.put(engineLayers.get(order.get(index)).part(), index);
		}
		Map<Object, Integer> offsets = offsets(network.flatOrder());
		List<Origin> origins = Origins.of(order.stream().map(i -> engineLayers.get(i).declaration()).toList());
		List<Layer> layers = new ArrayList<>();
		for (int position : order) {
			EngineLayer layer = engineLayers.get(position);
			List<Integer> inputs = layer.inputs().stream().filter(input -> engineLayers.get(input) != null)
					.map(input -> indexOfPosition[input]).toList();
			layers.add(new Layer(layers.size(), layer.name(), layer.kind(), LayerTraits.activation(layer.configuration()),
					LayerTraits.weightInitialisation(layer.configuration()), inputs,
					parameters(layer, offsets.getOrDefault(layer.parameters(), 0)), origins.get(layers.size()),
					LayerSettings.of(layer)));
			forms.add(LayerForm.of(layer.configuration()));
		}
		constrains = engineLayers.stream().anyMatch(LayerTraits::isConstrained);
		message = new NetworkDeclared(number, network.kind(), layers);
	}

	NetworkDeclared message() {
		return message;
	}

	/** The index of the layer whose backward pass a part runs, or -1. */
	int indexOf(Object part) {
		return indices.getOrDefault(part, -1);
	}

	/** Where the parameters lie, in the order of readings. */
	List<ParameterSlice> slices() {
		return slices;
	}

	/** How many values all parameters together have. */
	long values() {
		return slices.stream().mapToLong(ParameterSlice::length).sum();
	}

	/** How a layer's values are to be read. */
	LayerForm form(int layer) {
		return forms.get(layer);
	}

	/** Whether any gradient is clipped or normalised. */
	boolean clips() {
		return slices.stream().anyMatch(ParameterSlice::clipped);
	}

	/** Whether the engine holds any parameter to a constraint. */
	boolean constrains() {
		return constrains;
	}

	FigureSizes sizes() {
		return new FigureSizes(message.layers().size(), slices.size());
	}

	/** Of all layers whose inputs are placed, the one that was declared first comes next. */
	private static List<Integer> networkOrder(List<EngineLayer> layers) {
		List<Integer> order = new ArrayList<>();
		TreeSet<Integer> waiting = new TreeSet<>();
		for (int position = 0; position < layers.size(); position++) {
			if (layers.get(position) != null) {
				waiting.add(position);
			}
		}
		while (!waiting.isEmpty()) {
			int next = waiting.stream()
					.filter(position -> layers.get(position).inputs().stream().noneMatch(waiting::contains))
					.findFirst().orElseGet(waiting::first);
			waiting.remove(next);
			order.add(next);
		}
		return order;
	}

	private static Map<Object, Integer> offsets(List<Trainable> flatOrder) {
		Map<Object, Integer> offsets = new IdentityHashMap<>();
		long offset = 0;
		for (Trainable part : flatOrder) {
			offsets.put(part, Math.toIntExact(offset));
			offset += part.numParams();
		}
		return offsets;
	}

	private List<Parameter> parameters(EngineLayer layer, int start) {
		List<Parameter> parameters = new ArrayList<>();
		Map<String, INDArray> table = layer.parameters().paramTable(false);
		if (layer.frozen() || table == null) {
			return parameters;
		}
		int offset = start;
		for (Map.Entry<String, INDArray> entry : table.entrySet()) {
			INDArray values = entry.getValue();
			int length = Math.toIntExact(values.length());
			if (layer.parameters().updaterDivideByMinibatch(entry.getKey())) {
				boolean weight = isWeight(layer, entry.getKey());
				parameters.add(new Parameter(entry.getKey(), toList(values.shape()), weight));
				slices.add(new ParameterSlice(offset, length, isClipped(layer),
						weight ? UnitLayout.of(LayerTraits.unwrapped(layer.configuration()), values) : Optional.empty(),
						RecurrentMatrix.of(entry.getKey(), values)));
			}
			offset += length;
		}
		return parameters;
	}

	private static boolean isClipped(EngineLayer layer) {
		var configuration = layer.parameters().getConfig();
		GradientNormalization way = configuration == null ? null : configuration.getGradientNormalization();
		return way != null && way != GradientNormalization.None;
	}

	private static boolean isWeight(EngineLayer layer, String parameter) {
		if (layer.parameters() instanceof TrainedVariable variable) {
			return variable.isWeight();
		}
		var configuration = layer.configuration();
		return configuration != null && configuration.initializer().isWeightParam(configuration, parameter);
	}

	private static List<Long> toList(long[] shape) {
		List<Long> list = new ArrayList<>();
		for (long extent : shape) {
			list.add(extent);
		}
		return list;
	}
}

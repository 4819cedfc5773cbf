// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Parameter;

import com.google.gson.stream.JsonWriter;

/**
 * A network and its layers as JSON.
 *
 * @param json where to
 * @param network the network
 */
record JsonNetwork(JsonWriter json, NetworkSummary network) {

	/** Writes the object. */
	void print() throws IOException {
		json.beginObject();
		json.name("network").value(network.network().network());
		json.name("kind").value(FigureName.of(network.network().kind()));
		json.name("iterations").value(network.iterations());
		JsonReport.print(json, "firstIteration", network.firstIteration());
		JsonReport.print(json, "lastIteration", network.lastIteration());
		if (network.nonFinite().isPresent()) {
			printNonFinite(network.nonFinite().get());
		}
		new JsonData(json, network.data()).print();
		printNetworkFigures("first", network.first());
		printNetworkFigures("last", network.last());
		json.name("layers").beginArray();
		for (Layer layer : network.network().layers()) {
			printLayer(layer);
		}
		json.endArray().endObject();
	}

	private void printNonFinite(NonFiniteFound found) throws IOException {
		json.name("nonFinite").beginObject();
		json.name("iteration").value(found.iteration());
		json.name("tensor").value(FigureName.of(found.tensor()));
		Optional<Layer> layer = network.layer(found.tensor(), found.index());
		if (layer.isPresent()) {
			json.name("layer").value(layer.get().index());
		}
		Optional<Parameter> parameter = layer.filter(holder -> found.tensor().scope() == Figure.Scope.PARAMETER)
				.flatMap(holder -> network.parameter(holder, found.index()));
		if (parameter.isPresent()) {
			json.name("parameter").value(parameter.get().name());
		}
		json.name("count").value(found.count());
		json.endObject();
	}

	private void printNetworkFigures(String name, NetworkFigures figures) throws IOException {
		json.name(name).beginObject();
		JsonReport.printFigures(json, figures, Figure.Scope.NETWORK, figures::ofNetwork);
		json.endObject();
	}

	private void printLayer(Layer layer) throws IOException {
		json.beginObject();
		json.name("index").value(layer.index());
		json.name("name").value(layer.name());
		json.name("kind").value(layer.kind());
		if (!layer.activation().isEmpty()) {
			json.name("activation").value(layer.activation());
		}
		if (!layer.weightInitialisation().isEmpty()) {
			json.name("weightInitialisation").value(layer.weightInitialisation());
		}
		json.name("inputs").beginArray();
		for (int input : layer.inputs()) {
			json.value(input);
		}
		json.endArray();
		JsonOrigin.print(json, network.network(), layer);
		printSettings(layer);
		printLayerFigures("first", network.first(), layer);
		printLayerFigures("last", network.last(), layer);
		json.name("parameters").beginArray();
		for (int i = 0; i < layer.parameters().size(); i++) {
			printParameter(layer, i);
		}
		json.endArray().endObject();
	}

	private void printSettings(Layer layer) throws IOException {
		json.name("settings").beginObject();
		for (Map.Entry<LayerSetting, String> setting : new TreeMap<>(layer.settings()).entrySet()) {
			json.name(FigureName.of(setting.getKey())).value(setting.getValue());
		}
		json.endObject();
	}

	private void printLayerFigures(String name, NetworkFigures figures, Layer layer) throws IOException {
		json.name(name).beginObject();
		JsonReport.printFigures(json, figures, Figure.Scope.LAYER, figure -> figures.ofLayer(figure, layer));
		for (Figure norm : new Figure[] { Figure.GRADIENT_NORM, Figure.PARAMETER_NORM, Figure.UPDATE_NORM }) {
			JsonReport.print(json, FigureName.of(norm), figures.ofWeights(norm, layer));
		}
		JsonReport.print(json, "updateRatio", figures.updateRatio(layer));
		json.endObject();
	}

	private void printParameter(Layer layer, int index) throws IOException {
		Parameter parameter = layer.parameters().get(index);
		json.beginObject();
		json.name("name").value(parameter.name());
		json.name("shape").beginArray();
		for (long dimension : parameter.shape()) {
			json.value(dimension);
		}
		json.endArray();
		json.name("weight").value(parameter.weight());
		printParameterFigures("initial", network.initial(), layer, index);
		printParameterFigures("first", network.first(), layer, index);
		printParameterFigures("last", network.last(), layer, index);
		json.endObject();
	}

	private void printParameterFigures(String name, NetworkFigures figures, Layer layer, int index)
			throws IOException {
		json.name(name).beginObject();
		JsonReport.printFigures(json, figures, Figure.Scope.PARAMETER,
				figure -> figures.ofParameter(figure, layer, index));
		json.endObject();
	}
}

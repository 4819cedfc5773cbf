// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.weave.WovenField;
import org.gradlens.telemetry.DataSummary.Role;
import org.gradlens.telemetry.NetworkKind;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A stack of layers. */
final class MultiLayerEngineNetwork implements EngineNetwork {

	static final WovenField CAPTURE = new WovenField(MultiLayerNetwork.class, WovenField.CAPTURE);

	private final MultiLayerNetwork network;

	MultiLayerEngineNetwork(MultiLayerNetwork network) {
		this.network = network;
	}

	@Override
	public NetworkKind kind() {
		return NetworkKind.MULTI_LAYER;
	}

	@Override
	public Object[] parts() {
		return network.getLayers();
	}

	@Override
	public List<@Nullable EngineLayer> layers() {
		List<@Nullable EngineLayer> layers = new ArrayList<>();
		for (Layer layer : network.getLayers()) {
			int index = layers.size();
			var configuration = layer.conf().getLayer();
			String name = configuration.getLayerName();
			layers.add(new EngineLayer(layer, name == null ? "layer" + index : name, LayerTraits.kind(layer),
					configuration, layer, LayerTraits.isFrozen(layer), index == 0 ? List.of() : List.of(index - 1),
					Declarations.ofLayer(layer.conf())));
		}
		return layers;
	}

	@Override
	public List<Trainable> flatOrder() {
		return Arrays.asList(network.getLayers());
	}

	@Override
	public @Nullable INDArray gradients() {
		return network.getGradientsViewArray();
	}

	@Override
	public void copyParameters(LateCopy target) {
		target.promise(network.params());
	}

	@Override
	public List<EngineData> data() {
		List<EngineData> data = new ArrayList<>();
		EngineData.add(data, Role.INPUT, network.getLayer(0), network.getInput());
		EngineData.add(data, Role.TARGET, network.getOutputLayer(), network.getLabels());
		return data;
	}

	@Override
	public double loss() {
		return network.score();
	}

	@Override
	public boolean dividesByMinibatch() {
		return network.conf().isMiniBatch();
	}

	@Override
	public boolean splitsSequences() {
		return network.getLayerWiseConfigurations().getBackpropType() == BackpropType.TruncatedBPTT;
	}

	@Override
	public int iteration() {
		return network.getIterationCount();
	}

	@Override
	public int epoch() {
		return network.getEpochCount();
	}
}

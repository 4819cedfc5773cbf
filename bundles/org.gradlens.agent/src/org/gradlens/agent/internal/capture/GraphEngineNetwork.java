// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.FrozenVertex;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.weave.WovenField;
import org.gradlens.telemetry.DataSummary.Role;
import org.gradlens.telemetry.NetworkKind;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A graph of vertices, many of which are layers. */
final class GraphEngineNetwork implements EngineNetwork {

	static final WovenField CAPTURE = new WovenField(ComputationGraph.class, WovenField.CAPTURE);

	private static final Field LABELS = labelsField();

	private final ComputationGraph network;

	GraphEngineNetwork(ComputationGraph network) {
		this.network = network;
	}

	@Override
	public NetworkKind kind() {
		return NetworkKind.GRAPH;
	}

	@Override
	public Object[] parts() {
		return network.getVertices();
	}

	@Override
	public List<@Nullable EngineLayer> layers() {
		List<@Nullable EngineLayer> layers = new ArrayList<>();
		for (GraphVertex vertex : network.getVertices()) {
			layers.add(vertex.isInputVertex() ? null : layer(vertex));
		}
		return layers;
	}

	private EngineLayer layer(GraphVertex vertex) {
		String name = vertex.getVertexName();
		var declared = network.getConfiguration().getVertices().get(name);
		if (!vertex.hasLayer()) {
			return new EngineLayer(vertex, name, declared.getClass().getSimpleName(), null, vertex,
					vertex instanceof FrozenVertex, inputs(vertex), Declarations.ofVertex(declared),
					declared instanceof ElementWiseVertex each ? each.getOp().name() : "");
		}
		Layer layer = vertex.getLayer();
		return new EngineLayer(vertex, name, LayerTraits.kind(layer), layer.conf().getLayer(), vertex,
				LayerTraits.isFrozen(layer), inputs(vertex), Declarations.ofLayer(layer.conf()));
	}

	private List<Integer> inputs(GraphVertex vertex) {
		VertexIndices[] inputs = vertex.getInputVertices();
		return inputs == null ? List.of()
				: Arrays.stream(inputs).map(VertexIndices::getVertexIndex).distinct().toList();
	}

	@Override
	public List<Trainable> flatOrder() {
		GraphVertex[] vertices = network.getVertices();
		return Arrays.stream(network.topologicalSortOrder()).mapToObj(index -> (Trainable) vertices[index]).toList();
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
		List<String> names = network.getConfiguration().getNetworkInputs();
		INDArray[] inputs = network.getInputs();
		for (int i = 0; inputs != null && i < names.size(); i++) {
			VertexIndices[] takers = network.getVertex(names.get(i)).getOutputVertices();
			if (takers != null && takers.length > 0) {
				EngineData.add(data, Role.INPUT, network.getVertices()[takers[0].getVertexIndex()], inputs[i]);
			}
		}
		List<String> outputs = network.getConfiguration().getNetworkOutputs();
		INDArray[] labels = labels();
		for (int i = 0; labels != null && i < outputs.size(); i++) {
			EngineData.add(data, Role.TARGET, network.getVertex(outputs.get(i)), labels[i]);
		}
		return data;
	}

	private INDArray @Nullable [] labels() {
		try {
			return (INDArray[]) LABELS.get(network);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The engine sets them, but does not tell them. */
	private static Field labelsField() {
		try {
			Field field = ComputationGraph.class.getDeclaredField("labels");
			field.setAccessible(true);
			return field;
		} catch (NoSuchFieldException e) {
			throw new IllegalStateException(e);
		}
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
		return network.getConfiguration().getBackpropType() == BackpropType.TruncatedBPTT;
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

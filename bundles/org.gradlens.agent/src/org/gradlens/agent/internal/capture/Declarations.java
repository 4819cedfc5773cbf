// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.origin.Declaration;
import org.gradlens.agent.internal.origin.Origins;
import org.gradlens.agent.internal.weave.WovenField;

/** Reads where parts of a network were declared from the fields that weaving added to the engine's configurations. */
final class Declarations {

	private static final WovenField LAYER_MADE = new WovenField(Layer.class, WovenField.MADE);
	private static final WovenField LAYER_ADDED = new WovenField(NeuralNetConfiguration.class, WovenField.ADDED);

	/** On its own, since most networks have none and what is looked at is loaded. */
	private static final class Vertex {
		static final WovenField MADE = new WovenField(GraphVertex.class, WovenField.MADE);
		static final WovenField ADDED = new WovenField(GraphVertex.class, WovenField.ADDED);
	}

	private Declarations() {
	}

	static @Nullable Declaration ofLayer(NeuralNetConfiguration configuration) {
		return Origins.choose((Declaration) LAYER_MADE.get(LayerTraits.thawed(configuration.getLayer())),
				(Declaration) LAYER_ADDED.get(configuration));
	}

	static @Nullable Declaration ofVertex(GraphVertex vertex) {
		return Origins.choose((Declaration) Vertex.MADE.get(vertex), (Declaration) Vertex.ADDED.get(vertex));
	}

	/** Gives a vertex's copy the places of the original. */
	static void copy(GraphVertex from, GraphVertex to) {
		Vertex.MADE.set(to, Vertex.MADE.get(from));
		Vertex.ADDED.set(to, Vertex.ADDED.get(from));
	}
}

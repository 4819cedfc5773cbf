// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/** The engine's families of networks. */
public enum NetworkKind {
	/** A stack of layers: DL4J's {@code MultiLayerNetwork}. */
	MULTI_LAYER,
	/** A directed acyclic graph of vertices: DL4J's {@code ComputationGraph}. */
	GRAPH,
	/** Variables and operations: a plain {@code SameDiff}, whose trainable variables stand in for layers. */
	SAME_DIFF
}

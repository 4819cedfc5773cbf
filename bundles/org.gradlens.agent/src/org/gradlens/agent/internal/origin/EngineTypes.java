// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.util.Set;

/** Types of the engine by name, for code that must not load them. */
public final class EngineTypes {

	/** Configuration of a layer. */
	public static final String LAYER = "org.deeplearning4j.nn.conf.layers.Layer";
	/** What builds a layer's configuration. */
	public static final String LAYER_BUILDER = "org.deeplearning4j.nn.conf.layers.Layer$Builder";
	/** Configuration of a graph's vertex. */
	public static final String VERTEX = "org.deeplearning4j.nn.conf.graph.GraphVertex";

	private static final Set<String> PARTS = Set.of(LAYER, LAYER_BUILDER, VERTEX);

	private EngineTypes() {
	}

	/** Whether objects of a class are configurations of layers or vertices, or build them. */
	static boolean isPart(Class<?> type) {
		for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
			if (PARTS.contains(ancestor.getName())) {
				return true;
			}
		}
		return false;
	}
}

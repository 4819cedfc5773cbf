// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;

import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.origin.Declaration;

/**
 * A layer or vertex as the engine holds it.
 *
 * @param part the object whose backward pass the engine runs
 * @param name its name
 * @param kind simple name of its configuration's class
 * @param configuration its configuration; null for a vertex that is no layer
 * @param parameters what holds its parameters
 * @param frozen whether it is kept from learning
 * @param inputs the parts that feed it, by their position in the engine's own order
 * @param declaration where it was declared; null when that was not seen
 * @param operation for a vertex that takes its inputs value by value, what it makes of them; else empty
 */
record EngineLayer(Object part, String name, String kind, @Nullable Layer configuration, Trainable parameters,
		boolean frozen, List<Integer> inputs, @Nullable Declaration declaration, String operation) {

	/** One that takes no inputs value by value. */
	EngineLayer(Object part, String name, String kind, @Nullable Layer configuration, Trainable parameters, boolean frozen,
			List<Integer> inputs, @Nullable Declaration declaration) {
		this(part, name, kind, configuration, parameters, frozen, inputs, declaration, "");
	}
}

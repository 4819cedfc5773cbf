// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;

/**
 * A trainable array of a layer.
 *
 * @param name the engine's name for it inside its layer, for example {@code W}, {@code RW} or {@code b}
 * @param shape its dimensions
 * @param weight whether it is a weight matrix or kernel, as opposed to a bias, gain or offset
 */
public record Parameter(String name, List<Long> shape, boolean weight) {

	public Parameter {
		shape = List.copyOf(shape);
	}

	/** The number of values in the array. */
	public long length() {
		return shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
	}
}

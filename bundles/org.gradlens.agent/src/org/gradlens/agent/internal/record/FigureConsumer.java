// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import org.gradlens.telemetry.Figure;

/** Takes readings, one value at a time. */
@FunctionalInterface
public interface FigureConsumer {

	/** A figure at an index was read. */
	void accept(Figure figure, int index, double value);
}

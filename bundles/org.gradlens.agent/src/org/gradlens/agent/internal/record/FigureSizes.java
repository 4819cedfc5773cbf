// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import org.gradlens.telemetry.Figure;

/**
 * How many indices a network's figures have.
 *
 * @param layers its layers
 * @param parameters the parameters of all its layers together
 */
public record FigureSizes(int layers, int parameters) {

	/** How many indices a figure has. */
	public int of(Figure figure) {
		return switch (figure.scope()) {
		case NETWORK -> 1;
		case LAYER -> layers;
		case PARAMETER -> parameters;
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.EnumSet;
import java.util.Set;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;

/** The figures that views draw over the steps of a run, and how many steps of them are held in memory. */
final class DrawnFigures {

	/** The figures. */
	static final Set<Figure> ALL = EnumSet.of(Figure.LOSS, Figure.GLOBAL_GRADIENT_NORM, Figure.LEARNING_RATE,
			Figure.CLIPPED, Figure.STEP_SECONDS, Figure.EPSILON_NORM, Figure.GRADIENT_NORM, Figure.UPDATE_NORM,
			Figure.PARAMETER_NORM, Figure.UNITS_DEAD, Figure.ACTIVATION_SATURATED);

	/** Values held of a network, each with its extremes: 24 MB. */
	private static final int VALUES = 1 << 20;
	private static final int LEAST_STEPS = 128;
	private static final int MOST_STEPS = 2048;
	private static final int FIGURES_OF_A_LAYER = 3;
	private static final int FIGURES_OF_A_PARAMETER = 3;

	private DrawnFigures() {
	}

	/** How many steps of a network are held: more than a screen has pixels, unless the network is a very large one. */
	static int steps(NetworkDeclared network) {
		int layers = network.layers().size();
		int values = FIGURES_OF_A_LAYER * layers + FIGURES_OF_A_PARAMETER * network.firstParameter(layers);
		return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, VALUES / Math.max(1, values)));
	}
}

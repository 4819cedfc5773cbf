// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.junit.jupiter.api.Test;

class LayerFiguresTest {

	private static final int LAYERS = 2;
	private static final int PARAMETERS = 4;

	private final NetworkDeclared network = Networks.stack(LAYERS);

	@Test
	void relatesEpsilonToTheLayerAbove() {
		Readings readings = new Readings.Builder().set(Figure.EPSILON_NORM, LAYERS, 0, 0.5)
				.set(Figure.EPSILON_NORM, LAYERS, 1, 2).build();
		assertEquals(0.5, LayerFigures.of(network, 0, readings).epsilon().orElseThrow());
		assertEquals(0.25, LayerFigures.of(network, 0, readings).factor().orElseThrow());
		assertEquals(OptionalDouble.empty(), LayerFigures.of(network, 1, readings).factor());
	}

	@Test
	void leavesBiasesOut() {
		Readings readings = new Readings.Builder().set(Figure.GRADIENT_NORM, PARAMETERS, 2, 3)
				.set(Figure.GRADIENT_NORM, PARAMETERS, 3, 1000).set(Figure.UPDATE_NORM, PARAMETERS, 2, 0.02)
				.set(Figure.UPDATE_NORM, PARAMETERS, 3, 5).set(Figure.PARAMETER_NORM, PARAMETERS, 2, 20)
				.set(Figure.PARAMETER_NORM, PARAMETERS, 3, 5).build();
		LayerFigures figures = LayerFigures.of(network, 1, readings);
		assertEquals(3, figures.gradient().orElseThrow());
		assertEquals(-3, figures.ratio().orElseThrow(), 1e-12);
		assertEquals(OptionalDouble.empty(), LayerFigures.of(network, 0, readings).gradient());
	}

	@Test
	void keepsWhatWasReadApartFromWhatWasNot() {
		Readings readings = new Readings.Builder().set(Figure.EPSILON_NORM, LAYERS, 0, Double.NaN)
				.set(Figure.EPSILON_NORM, LAYERS, 1, 0).build();
		assertTrue(Double.isNaN(LayerFigures.of(network, 0, readings).epsilon().orElseThrow()));
		assertEquals(OptionalDouble.empty(), LayerFigures.of(network, 0, readings).factor());
		assertEquals(0, LayerFigures.of(network, 1, readings).epsilon().orElseThrow());
		assertEquals(new LayerFigures(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty()), LayerFigures.of(network, 1, Readings.NONE));
	}
}

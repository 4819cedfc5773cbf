// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.diagnosis.Prediction.LayerFlow;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.ui.internal.flow.PredictedLayer;
import org.junit.jupiter.api.Test;

/** What theory predicts stands on the scale of what is measured. */
class PredictedLayerTest {

	private static final OptionalDouble NONE = OptionalDouble.empty();
	private static final NetworkDeclared NETWORK = new NetworkDeclared(0, NetworkKind.MULTI_LAYER,
			List.of(layer(0, 64), layer(1, 256), layer(2, 10)));
	private static final Prediction PREDICTION = new Prediction(
			List.of(known(0, 0.01), known(1, 1), unknown(2, "No prediction: a layer of the user's own.")));

	private static Layer layer(int index, int units) {
		return new Layer(index, "layer " + index, "DenseLayer", "sigmoid", "XAVIER", List.of(), List.of(), Origin.UNKNOWN,
				Map.of(LayerSetting.UNITS, Integer.toString(units)));
	}

	private static LayerFlow known(int layer, double epsilon) {
		return new LayerFlow(layer, 1, 1, 0.2, epsilon, epsilon / 2, 2 * epsilon, NONE, "");
	}

	private static LayerFlow unknown(int layer, String reason) {
		return new LayerFlow(layer, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, NONE, reason);
	}

	private static List<LayerFigures> measured(OptionalDouble lastHidden) {
		return List.of(new LayerFigures(NONE, NONE, NONE, NONE), new LayerFigures(lastHidden, NONE, NONE, NONE),
				new LayerFigures(NONE, NONE, NONE, NONE));
	}

	@Test
	void aNormIsPredictedFromTheLastHiddenLayersAndTheNumbersOfUnits() {
		List<PredictedLayer> predicted = PredictedLayer.of(Optional.of(PREDICTION), NETWORK, measured(OptionalDouble.of(8)));

		assertEquals(8 * 0.01 / 2, predicted.get(0).epsilon().orElseThrow(), 1e-12);
		assertEquals(8, predicted.get(1).epsilon().orElseThrow(), 1e-12);
	}

	@Test
	void beforeTheFirstStepTheLastHiddenLayerCountsAsOne() {
		List<PredictedLayer> predicted = PredictedLayer.of(Optional.of(PREDICTION), NETWORK, measured(NONE));

		assertEquals(0.01 / 2, predicted.get(0).epsilon().orElseThrow(), 1e-12);
	}

	@Test
	void whereNothingIsPredictedTheReasonIsSaid() {
		PredictedLayer predicted = PredictedLayer.of(Optional.of(PREDICTION), NETWORK, measured(NONE)).get(2);

		assertTrue(predicted.epsilon().isEmpty());
		assertEquals("No prediction: a layer of the user's own.", predicted.sentence());
	}

	@Test
	void withoutInitialParametersThereIsNothingToSay() {
		assertEquals("", PredictedLayer.of(Optional.empty(), NETWORK, measured(NONE)).get(0).sentence());
	}
}

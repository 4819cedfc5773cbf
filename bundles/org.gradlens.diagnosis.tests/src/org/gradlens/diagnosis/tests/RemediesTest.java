// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.diagnosis.Rule;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.LayerSetting;
import org.junit.jupiter.api.Test;

class RemediesTest {

	private static Finding exploding() {
		Telling told = new Telling().add(16, "DenseLayer", "tanh",
				Map.of(LayerSetting.UNITS, "16", LayerSetting.UPDATER, "Sgd", LayerSetting.LEARNING_RATE, "0.5"))
				.dense(16, "tanh").output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.1)
				.set(Figure.EPSILON_NORM, 1e5, 1, 1);
		for (int i = 0; i < 100; i++) {
			told.set(Figure.GLOBAL_GRADIENT_NORM, 1 + i / 100.0).steps(1);
		}
		return told.only(Rule.EXPLODING_ERROR_SIGNAL);
	}

	@Test
	void theLearningRateIsATenthOfTheRuns() {
		assertTrue(changes(exploding()).contains(".updater(new Sgd(5e-2))"), () -> changes(exploding()).toString());
	}

	@Test
	void theClippingThresholdIsWhatNineInTenNormsStayBelow() {
		assertTrue(changes(exploding()).contains(
				".gradientNormalization(GradientNormalization.ClipL2PerLayer).gradientNormalizationThreshold(1.9)"),
				() -> changes(exploding()).toString());
	}

	@Test
	void clippingIsOfferedInAllThreeWaysAndTheOneThatDl4jCannotDoIsNamed() {
		List<Remedy> clipping = exploding().remedies().stream().filter(remedy -> remedy.action().startsWith("clip")).toList();
		assertEquals(3, clipping.size());
		assertTrue(clipping.get(1).action().contains("DL4J cannot"), clipping::toString);
		assertEquals("", clipping.get(1).change());
	}

	@Test
	void everyRemedySaysWhyAndWhoFoundThatItHelps() {
		for (Remedy remedy : exploding().remedies()) {
			assertFalse(remedy.reason().isBlank() || remedy.evidence().isBlank(), remedy::toString);
		}
	}

	private static List<String> changes(Finding finding) {
		return finding.remedies().stream().map(Remedy::change).toList();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.Figure;
import org.junit.jupiter.api.Test;

class VanishingSignalTest {

	private static Telling sigmoids() {
		return new Telling().dense(16, "sigmoid").dense(16, "sigmoid").dense(16, "sigmoid").dense(16, "sigmoid")
				.output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.1);
	}

	@Test
	void aSignalThatIsLostOnItsWayBackIsAnError() {
		Finding finding = sigmoids().set(Figure.EPSILON_NORM, 2e-6, 1e-4, 1e-2, 1, 1).steps(60)
				.only(Rule.VANISHING_ERROR_SIGNAL);
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(List.of(0, 3), finding.layers());
		assertEquals(10, finding.began());
		assertTrue(finding.message().contains("2.0e-6 of its size over 3 layers, 0.01 a layer"), finding::message);
		assertTrue(finding.message().contains("0.25"), finding::message);
	}

	@Test
	void aSignalThatShrinksALittleIsNone() {
		assertEquals(List.of(), sigmoids().set(Figure.EPSILON_NORM, 0.05, 0.1, 0.2, 1, 1).steps(60).ills());
	}

	@Test
	void anOutputLayerThatStartsAtZeroIsNotIll() {
		assertEquals(List.of(), sigmoids().set(Figure.EPSILON_NORM, 0, 0, 0, 0, 1).steps(1)
				.set(Figure.EPSILON_NORM, 0.5, 0.5, 0.5, 1, 1).steps(60).ills());
	}

	@Test
	void whatPassesIsForgotten() {
		assertFalse(sigmoids().set(Figure.EPSILON_NORM, 1e-6, 1e-4, 1e-2, 1, 1).steps(60)
				.set(Figure.EPSILON_NORM, 0.5, 0.5, 0.5, 1, 1).steps(400).ills().contains(Rule.VANISHING_ERROR_SIGNAL));
	}

	@Test
	void whatCostAGoodPartOfTheRunIsNot() {
		Telling told = sigmoids().set(Figure.EPSILON_NORM, 1e-6, 1e-4, 1e-2, 1, 1).steps(300)
				.set(Figure.EPSILON_NORM, 0.5, 0.5, 0.5, 1, 1).set(Figure.LOSS, 0.8).steps(400);
		Finding finding = told.only(Rule.VANISHING_ERROR_SIGNAL);
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().startsWith("Until iteration 299"), finding::message);
		assertEquals(List.of(), told.set(Figure.LOSS, 0.2).steps(300).ills());
	}

	@Test
	void aNetworkThatLearnsAllTheSameIsNotWarnedOf() {
		Telling told = sigmoids().set(Figure.EPSILON_NORM, 1e-6, 1e-4, 1e-2, 1, 1).steps(60).set(Figure.LOSS, 0.2).steps(200);
		assertEquals(List.of(), told.ills());
		assertEquals(Severity.INFO, told.only(Rule.VANISHING_ERROR_SIGNAL).severity());
	}
}

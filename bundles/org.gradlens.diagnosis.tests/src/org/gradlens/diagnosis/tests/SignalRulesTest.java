// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.gradlens.diagnosis.tests.Telling.stuck;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;
import org.junit.jupiter.api.Test;

/**
 * What becomes of units and error signals while a network trains: each rule with a course that triggers it, and one close
 * by that does not.
 */
class SignalRulesTest {

	@Test
	void deadUnits() {
		Finding finding = stuck("relu").set(Figure.UNITS_DEAD, 0.2, 1, 0.6).steps(60).only(Rule.DEAD_UNITS);
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(List.of(1, 2), finding.layers());
		assertFalse(stuck("relu").set(Figure.UNITS_DEAD, 0.2, 0.4, 0.4).steps(60).has(Rule.DEAD_UNITS));
		assertFalse(stuck("leakyrelu").set(Figure.UNITS_DEAD, 0.2, 1, 0.6).steps(60).has(Rule.DEAD_UNITS));
	}

	@Test
	void unitsThatAreDeadInOneMinibatchOnlyAreNotDead() {
		Telling told = stuck("relu");
		for (int i = 0; i < 60; i++) {
			told.set(Figure.UNITS_DEAD, 0, i % 2 == 0 ? 1 : 0.1, 0).steps(1);
		}
		assertFalse(told.has(Rule.DEAD_UNITS));
	}

	@Test
	void saturatedUnits() {
		Finding finding = stuck("sigmoid").set(Figure.ACTIVATION_SATURATED, 0.95, 0.1, 0.1, 1).steps(60)
				.only(Rule.SATURATED_UNITS);
		assertEquals(Severity.ERROR, finding.severity());
		// a softmax that is sure of itself is none of it
		assertEquals(List.of(0), finding.layers());
		assertFalse(stuck("sigmoid").set(Figure.ACTIVATION_SATURATED, 0.4, 0.1, 0.1, 1).steps(60).has(Rule.SATURATED_UNITS));
	}

	@Test
	void unitsThatGetTheSameGradientAreIdenticalWhateverTheyBeganWith() {
		Telling told = stuck("identity").set(Figure.PARAMETER_UNIT_SPREAD, 1, 1, 1, 1).set(Figure.GRADIENT_RMS, 1, 1, 1, 1);
		Finding finding = told.set(Figure.GRADIENT_UNIT_SPREAD, 0.5, 1e-8, 0.5, 0.5).steps(60).only(Rule.IDENTICAL_UNITS);
		assertEquals(List.of(1), finding.layers());
		assertTrue(finding.message().contains("get the same gradient"), finding::message);
		assertFalse(told.set(Figure.GRADIENT_UNIT_SPREAD, 0.5, 1e-3, 0.5, 0.5).steps(60).has(Rule.IDENTICAL_UNITS));
		// the layer before an output that starts at zero gets no gradient at first
		assertFalse(stuck("tanh").set(Figure.GRADIENT_UNIT_SPREAD, 0, 0, 0, 1).set(Figure.GRADIENT_RMS, 1e-20, 0, 0, 1).steps(60)
				.has(Rule.IDENTICAL_UNITS));
	}

	@Test
	void anErrorSignalThatGrowsThroughTheLayers() {
		Finding finding = stuck("tanh").set(Figure.EPSILON_NORM, 2e4, 100, 1, 1).steps(60).only(Rule.EXPLODING_ERROR_SIGNAL);
		assertEquals(Severity.ERROR, finding.severity());
		assertTrue(finding.message().contains("2.0e4 times"), finding::message);
		assertFalse(stuck("tanh").set(Figure.EPSILON_NORM, 50, 10, 1, 1).steps(60).has(Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void gradientsThatGrowWithTheLossFromStepToStep() {
		Telling diverging = stuck("identity");
		for (int i = 0; i < 9; i++) {
			diverging.set(Figure.LOSS, Math.pow(9, i)).set(Figure.GLOBAL_GRADIENT_NORM, Math.pow(3, i)).steps(1);
		}
		assertTrue(diverging.has(Rule.EXPLODING_ERROR_SIGNAL));
		Telling waking = stuck("identity");
		for (int i = 0; i < 9; i++) {
			waking.set(Figure.GLOBAL_GRADIENT_NORM, Math.pow(3, i)).steps(1);
		}
		assertFalse(waking.has(Rule.EXPLODING_ERROR_SIGNAL));
	}

	/** Steps at which the norm of all gradients is 1, but for a leap now and then. */
	private static Telling leaping(double norm, int distance) {
		Telling told = stuck("tanh");
		for (int i = 0; i < 300; i++) {
			told.set(Figure.GLOBAL_GRADIENT_NORM, i > 30 && i % distance == 0 ? norm : 1).steps(1);
		}
		return told;
	}

	@Test
	void gradientsThatLeapAgainAndAgain() {
		Finding finding = leaping(12, 40).only(Rule.EXPLODING_ERROR_SIGNAL);
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().contains("leapt 7 times"), finding::message);
		assertFalse(leaping(8, 40).has(Rule.EXPLODING_ERROR_SIGNAL));
		assertFalse(leaping(12, 200).has(Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void gradientsThatHaveBecomeSmallMayLeap() {
		Telling told = stuck("tanh").set(Figure.GLOBAL_GRADIENT_NORM, 5).steps(40);
		for (int i = 0; i < 300; i++) {
			told.set(Figure.GLOBAL_GRADIENT_NORM, i % 40 == 39 ? 0.5 : 1e-3).steps(1);
		}
		assertFalse(told.has(Rule.EXPLODING_ERROR_SIGNAL));
	}

	private static Telling recurrent(double... norms) {
		Telling told = stuck("tanh");
		for (int i = 0; i < 60; i++) {
			told.steps(1).diagnosis.accept(new TimeProfile(0, i, 1, norms));
		}
		return told;
	}

	@Test
	void anErrorSignalThatDoesNotComeBackThroughTime() {
		Finding finding = recurrent(1e-6, 1e-4, 1e-2, 1).only(Rule.VANISHING_ERROR_SIGNAL);
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(List.of(1), finding.layers());
		assertTrue(finding.message().contains("1.0e-6 of its size on its way back over 3 time steps, 0.01 a step"), finding::message);
		assertFalse(recurrent(0.05, 0.1, 0.3, 1).has(Rule.VANISHING_ERROR_SIGNAL));
	}

	@Test
	void anErrorSignalThatGrowsBackThroughTime() {
		assertTrue(recurrent(1e4, 300, 30, 1).has(Rule.EXPLODING_ERROR_SIGNAL));
		assertFalse(recurrent(50, 30, 5, 1).has(Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void valuesThatAreNotFinite() {
		Telling told = stuck("relu").steps(5);
		told.diagnosis.accept(new NonFiniteFound(0, 5, Tensor.GRADIENT, 2, 7));
		Finding finding = told.set(Figure.LOSS, Double.NaN).steps(1).only(Rule.NON_FINITE_VALUES);
		assertEquals(List.of(2), finding.layers());
		assertEquals(5, finding.began());
		assertFalse(stuck("relu").steps(6).has(Rule.NON_FINITE_VALUES));
	}

	@Test
	void whatOverflowsInTheForwardPassExplodesFirst() {
		Telling told = stuck("cube");
		told.diagnosis.accept(new NonFiniteFound(0, 0, Tensor.ACTIVATION, 1, 7));
		told.set(Figure.LOSS, Double.NaN).steps(3);
		assertEquals(Rule.EXPLODING_ERROR_SIGNAL, told.diagnosis.findings().get(0).rule());
		assertEquals(Rule.NON_FINITE_VALUES, told.diagnosis.findings().get(0).consequences().get(0).rule());
	}

	@Test
	void nothingComesBackOrNothingDiffers() {
		assertTrue(stuck("tanh").set(Figure.EPSILON_NORM, 0, 0, 0, 0).steps(60).has(Rule.NO_GRADIENT));
		assertTrue(stuck("tanh").set(Figure.ACTIVATION_SPREAD, 1, 1, 1, 1e-9).set(Figure.ACTIVATION_RMS, 1, 1, 1, 0.5)
				.steps(60).has(Rule.NO_GRADIENT));
		// a squared error of 1e30 has an error signal of 1e15
		assertFalse(stuck("tanh").set(Figure.EPSILON_NORM, 1e15, 1e15, 1e15, 1e15).set(Figure.LOSS, 1e30).steps(60)
				.has(Rule.NO_GRADIENT));
		assertFalse(stuck("tanh").set(Figure.EPSILON_NORM, 0.1, 0.1, 0.1, 0.1).set(Figure.ACTIVATION_SPREAD, 1, 1, 1, 1e-3)
				.set(Figure.ACTIVATION_RMS, 1, 1, 1, 0.5).steps(60).has(Rule.NO_GRADIENT));
	}

	@Test
	void oneSpikeIsNothing() {
		Telling told = stuck("tanh").set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.LOSS, 0.5).steps(100)
				.set(Figure.EPSILON_NORM, 1e5, 100, 1, 1).set(Figure.LOSS, 50).steps(1)
				.set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.LOSS, 0.5).steps(100);
		assertEquals(List.of(), told.all());
	}
}

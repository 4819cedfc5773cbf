// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;
import org.junit.jupiter.api.Test;

/** What shows while a network trains: each rule with a course that triggers it, and one close by that does not. */
class TrainingRulesTest {

	/** Three layers of sixteen units, and a loss where guessing would be. */
	private static Telling stuck(String activation) {
		return new Telling().dense(16, activation).dense(16, activation).dense(16, activation)
				.output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.0986);
	}

	private static boolean has(Telling told, Rule rule) {
		return told.ills().contains(rule);
	}

	@Test
	void deadUnits() {
		Finding finding = stuck("relu").set(Figure.UNITS_DEAD, 0.2, 1, 0.6).steps(60).only(Rule.DEAD_UNITS);
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(List.of(1, 2), finding.layers());
		assertFalse(has(stuck("relu").set(Figure.UNITS_DEAD, 0.2, 0.4, 0.4).steps(60), Rule.DEAD_UNITS));
		assertFalse(has(stuck("leakyrelu").set(Figure.UNITS_DEAD, 0.2, 1, 0.6).steps(60), Rule.DEAD_UNITS));
	}

	@Test
	void unitsThatAreDeadInOneMinibatchOnlyAreNotDead() {
		Telling told = stuck("relu");
		for (int i = 0; i < 60; i++) {
			told.set(Figure.UNITS_DEAD, 0, i % 2 == 0 ? 1 : 0.1, 0).steps(1);
		}
		assertFalse(has(told, Rule.DEAD_UNITS));
	}

	@Test
	void saturatedUnits() {
		Finding finding = stuck("sigmoid").set(Figure.ACTIVATION_SATURATED, 0.95, 0.1, 0.1, 1).steps(60)
				.only(Rule.SATURATED_UNITS);
		assertEquals(Severity.ERROR, finding.severity());
		// a softmax that is sure of itself is none of it
		assertEquals(List.of(0), finding.layers());
		assertFalse(has(stuck("sigmoid").set(Figure.ACTIVATION_SATURATED, 0.4, 0.1, 0.1, 1).steps(60), Rule.SATURATED_UNITS));
	}

	@Test
	void anErrorSignalThatGrowsThroughTheLayers() {
		Finding finding = stuck("tanh").set(Figure.EPSILON_NORM, 2e4, 100, 1, 1).steps(60).only(Rule.EXPLODING_ERROR_SIGNAL);
		assertEquals(Severity.ERROR, finding.severity());
		assertTrue(finding.message().contains("2.0e4 times"), finding::message);
		assertFalse(has(stuck("tanh").set(Figure.EPSILON_NORM, 50, 10, 1, 1).steps(60), Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void gradientsThatGrowWithTheLossFromStepToStep() {
		Telling diverging = stuck("identity");
		for (int i = 0; i < 9; i++) {
			diverging.set(Figure.LOSS, Math.pow(9, i)).set(Figure.GLOBAL_GRADIENT_NORM, Math.pow(3, i)).steps(1);
		}
		assertTrue(has(diverging, Rule.EXPLODING_ERROR_SIGNAL));
		Telling waking = stuck("identity");
		for (int i = 0; i < 9; i++) {
			waking.set(Figure.GLOBAL_GRADIENT_NORM, Math.pow(3, i)).steps(1);
		}
		assertFalse(has(waking, Rule.EXPLODING_ERROR_SIGNAL));
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
		assertFalse(has(leaping(8, 40), Rule.EXPLODING_ERROR_SIGNAL));
		assertFalse(has(leaping(12, 200), Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void gradientsThatHaveBecomeSmallMayLeap() {
		Telling told = stuck("tanh").set(Figure.GLOBAL_GRADIENT_NORM, 5).steps(40);
		for (int i = 0; i < 300; i++) {
			told.set(Figure.GLOBAL_GRADIENT_NORM, i % 40 == 39 ? 0.5 : 1e-3).steps(1);
		}
		assertFalse(has(told, Rule.EXPLODING_ERROR_SIGNAL));
	}

	/** Steps of gradient descent on a parabola of unit curvature, beginning at 1, whose loss has a floor. */
	private static Telling descending(double rate, int steps) {
		Telling told = stuck("identity").set(Figure.PARAMETER_NORM, 1e3, 1e3, 1e3, 1e3);
		double x = 1;
		for (int i = 0; i < steps; i++) {
			told.set(Figure.LOSS, 0.1 + x * x / 2).set(Figure.GLOBAL_GRADIENT_NORM, Math.abs(x))
					.set(Figure.UPDATE_NORM, 0, 0, 0, rate * Math.abs(x)).steps(1);
			x *= 1 - rate;
		}
		return told;
	}

	@Test
	void stepsThatEndHigherThanTheyBegan() {
		Telling told = descending(2.3, 8);
		Finding finding = told.only(Rule.LEARNING_RATE_TOO_HIGH);
		assertEquals(List.of(3), finding.layers());
		// a parabola's alpha is twice its rate over that which leads into the minimum, less one
		assertTrue(finding.message().contains("alpha 1.3"), finding::message);
		assertEquals(Severity.ERROR, told.set(Figure.LOSS, Double.NaN).steps(1).only(Rule.LEARNING_RATE_TOO_HIGH).severity());
		assertFalse(has(descending(1.9, 8), Rule.LEARNING_RATE_TOO_HIGH));
	}

	@Test
	void stepsThatEndHigherByNoiseAreLeftAlone() {
		Telling told = stuck("tanh").set(Figure.GLOBAL_GRADIENT_NORM, 1).set(Figure.UPDATE_NORM, 0.01, 0.01, 0.01, 0.01)
				.set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		for (int i = 0; i < 300; i++) {
			told.set(Figure.LOSS, 0.2 + 0.6 * (i % 6)).steps(1);
			assertFalse(i > 40 && has(told, Rule.LEARNING_RATE_TOO_HIGH), "at " + i);
		}
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
		assertFalse(has(recurrent(0.05, 0.1, 0.3, 1), Rule.VANISHING_ERROR_SIGNAL));
	}

	@Test
	void anErrorSignalThatGrowsBackThroughTime() {
		assertTrue(has(recurrent(1e4, 300, 30, 1), Rule.EXPLODING_ERROR_SIGNAL));
		assertFalse(has(recurrent(50, 30, 5, 1), Rule.EXPLODING_ERROR_SIGNAL));
	}

	@Test
	void valuesThatAreNotFinite() {
		Telling told = stuck("relu").steps(5);
		told.diagnosis.accept(new NonFiniteFound(0, 5, Tensor.GRADIENT, 2, 7));
		Finding finding = told.set(Figure.LOSS, Double.NaN).steps(1).only(Rule.NON_FINITE_VALUES);
		assertEquals(List.of(2), finding.layers());
		assertEquals(5, finding.began());
		assertFalse(has(stuck("relu").steps(6), Rule.NON_FINITE_VALUES));
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
	void stepsThatAreTooLargeOrTooSmall() {
		Telling told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		assertTrue(has(told.set(Figure.UPDATE_NORM, 1e-3, 0.5, 1e-3, 1e-3).steps(60), Rule.LEARNING_RATE_TOO_HIGH));
		told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		assertTrue(has(told.set(Figure.UPDATE_NORM, 1e-7, 1e-7, 1e-7, 1e-6).steps(60), Rule.LEARNING_RATE_TOO_LOW));
		told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1).set(Figure.UPDATE_NORM, 1e-7, 1e-3, 1e-2, 1e-2).steps(60);
		assertFalse(has(told, Rule.LEARNING_RATE_TOO_LOW));
		assertFalse(has(told, Rule.LEARNING_RATE_TOO_HIGH));
	}

	@Test
	void stepsOutOfTheUsualRangeAreWorthKnowing() {
		Telling fast = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1).set(Figure.UPDATE_NORM, 1e-3, 0.03, 1e-3, 1e-3).steps(60);
		assertEquals(Severity.INFO, fast.only(Rule.LEARNING_RATE_TOO_HIGH).severity());
		Telling slow = stuck("tanh").set(Figure.PARAMETER_NORM, 4, 4, 4, 4).set(Figure.UPDATE_NORM, 1e-4, 1e-4, 1e-4, 1e-4).steps(60);
		assertEquals(Severity.INFO, slow.only(Rule.LEARNING_RATE_TOO_LOW).severity());
		// where the loss stays as well, they are too small
		assertEquals(List.of(Rule.LEARNING_RATE_TOO_LOW, Rule.LOSS_NOT_DECREASING), slow.steps(140).ills());
	}

	/** Three layers with a penalty, whose weights shrink to a share of their size. */
	private static Telling shrinking(double share) {
		Map<LayerSetting, String> settings = Map.of(LayerSetting.UNITS, "16", LayerSetting.L2, "1.0");
		Telling told = new Telling();
		for (int i = 0; i < 3; i++) {
			told.add(16, "DenseLayer", "relu", settings);
		}
		return told.output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.0986).set(Figure.PARAMETER_NORM, 4, 4, 4, 2)
				.steps(20).set(Figure.PARAMETER_NORM, 4 * share, 2 * share, 4 * share, 2).steps(60);
	}

	@Test
	void aPenaltyThatOutweighsTheData() {
		Finding finding = shrinking(0.05).only(Rule.STRONG_REGULARISATION);
		assertEquals(List.of(1, 0, 2), finding.layers());
		assertTrue(finding.message().startsWith("Under a penalty of L2 1.0 the weights of layer1"), finding::message);
		assertEquals(".l2(1e-2)", finding.remedies().get(0).change());
		assertFalse(has(shrinking(0.2), Rule.STRONG_REGULARISATION));
	}

	@Test
	void firstUpdatesThatKillTheNetworkAreNamed() {
		Telling told = stuck("relu").set(Figure.PARAMETER_NORM, 5, 5, 5, 5).set(Figure.UPDATE_NORM, 5, 9, 5, 5).steps(10)
				.set(Figure.UPDATE_NORM, 0, 0, 0, 1e-3).set(Figure.UNITS_DEAD, 1, 1, 1).steps(60);
		assertEquals(List.of(Rule.LEARNING_RATE_TOO_HIGH, Rule.DEAD_UNITS), told.ills());
		assertEquals(List.of(1), told.only(Rule.LEARNING_RATE_TOO_HIGH).layers());
		told = stuck("relu").set(Figure.PARAMETER_NORM, 5, 5, 5, 5).set(Figure.UPDATE_NORM, 0.2, 0.2, 0.2, 0.2).steps(10)
				.set(Figure.UPDATE_NORM, 0, 0, 0, 1e-3).set(Figure.UNITS_DEAD, 1, 1, 1).steps(60);
		assertEquals(List.of(Rule.DEAD_UNITS), told.ills());
	}

	/** A summary of targets, of so many features with a mean and a deviation. */
	private static DataSummary targets(int features, double mean, double deviation, double trivial) {
		return new DataSummary(0, 0, DataSummary.Role.TARGET, 3, 256, features, 0, 0, 0, 1, mean, deviation, deviation, deviation,
				OptionalDouble.of(trivial));
	}

	private static boolean staysAt(double loss, String function, DataSummary targets) {
		Telling told = new Telling().dense(16, "relu").dense(16, "relu").dense(16, "relu").output(1, "sigmoid", function).declare();
		told.diagnosis.accept(targets);
		return has(told.set(Figure.LOSS, loss).steps(200), Rule.LOSS_NOT_DECREASING);
	}

	@Test
	void theBestGuessIsThatOfTheLossFunction() {
		// targets of 0 and 1, whose entropy is told and whose variance is 0.25
		DataSummary binary = targets(1, 0.5, 0.5, Math.log(2));
		assertTrue(staysAt(0.69, "LossBinaryXENT", binary));
		assertTrue(staysAt(0.249, "LossMSE", binary));
		assertFalse(staysAt(0.1, "LossMSE", binary));
		// grey images, whose variance is told
		DataSummary grey = targets(64, 0.3, 0.2, 0.03);
		assertTrue(staysAt(39, "LossBinaryXENT", grey));
		assertFalse(staysAt(31, "LossBinaryXENT", grey));
	}

	@Test
	void aLossThatCannotBeExcusesNothing() {
		Telling told = new Telling().dense(16, "relu").dense(16, "relu").output(1, "sigmoid", "LossBinaryXENT").declare();
		told.diagnosis.accept(new DataSummary(0, 0, DataSummary.Role.TARGET, 2, 256, 1, 0, 0, -1, 1, 0, 1, 1, 1, OptionalDouble.of(1)));
		// the logarithm of an output near 0 is multiplied by a target of -1
		told.set(Figure.LOSS, 0.7).steps(20).set(Figure.LOSS, -5).steps(100);
		assertEquals(List.of(Rule.TARGET_OUT_OF_RANGE), told.ills());
	}

	@Test
	void nothingComesBackOrNothingDiffers() {
		assertTrue(has(stuck("tanh").set(Figure.EPSILON_NORM, 0, 0, 0, 0).steps(60), Rule.NO_GRADIENT));
		assertTrue(has(stuck("tanh").set(Figure.ACTIVATION_SPREAD, 1, 1, 1, 1e-9).set(Figure.ACTIVATION_RMS, 1, 1, 1, 0.5)
				.steps(60), Rule.NO_GRADIENT));
		assertFalse(has(stuck("tanh").set(Figure.EPSILON_NORM, 0.1, 0.1, 0.1, 0.1).set(Figure.ACTIVATION_SPREAD, 1, 1, 1, 1e-3)
				.set(Figure.ACTIVATION_RMS, 1, 1, 1, 0.5).steps(60), Rule.NO_GRADIENT));
	}

	@Test
	void aLossThatStaysIsTheSymptomOfWhatKeepsIt() {
		Telling told = stuck("sigmoid").set(Figure.EPSILON_NORM, 1e-9, 1e-5, 1, 1).steps(200);
		assertEquals(List.of(Rule.VANISHING_ERROR_SIGNAL, Rule.LOSS_NOT_DECREASING), told.ills());
		assertEquals(1, told.diagnosis.findings().size());
		assertEquals(List.of(Rule.LOSS_NOT_DECREASING), stuck("tanh").steps(200).ills());
		Telling falling = stuck("tanh");
		for (int i = 0; i < 200; i++) {
			falling.set(Figure.LOSS, 1.2 - 0.001 * i).steps(1);
		}
		assertEquals(List.of(), falling.ills());
	}

	@Test
	void aLossThatGoesUpAndDown() {
		Telling up = stuck("tanh");
		Telling noise = stuck("tanh");
		for (int i = 0; i < 1000; i++) {
			up.set(Figure.LOSS, i / 30 % 2 == 0 ? 0.5 : 1.5).steps(1);
			noise.set(Figure.LOSS, (i % 2 == 0 ? 0.1 : 0.3) + 200.0 / (i + 200)).steps(1);
		}
		assertTrue(has(up, Rule.OSCILLATING_LOSS));
		assertFalse(has(noise, Rule.OSCILLATING_LOSS));
	}

	@Test
	void heldOutDataGetWorse() {
		Telling told = stuck("tanh").set(Figure.LOSS, 0.1);
		for (int i = 0; i < 8; i++) {
			told.steps(20).diagnosis.accept(new Evaluated(0, 20 * i, 0.4 + 0.02 * i, 100));
		}
		assertTrue(has(told, Rule.OVERFITTING));
		told = stuck("tanh").set(Figure.LOSS, 0.1);
		for (int i = 0; i < 8; i++) {
			told.steps(20).diagnosis.accept(new Evaluated(0, 20 * i, 0.4 + 0.02 * (i % 3), 100));
		}
		assertFalse(has(told, Rule.OVERFITTING));
	}

	@Test
	void clippingThatNeverRests() {
		assertTrue(has(stuck("tanh").set(Figure.CLIPPED, 1).steps(60), Rule.PERMANENT_CLIPPING));
		assertFalse(has(stuck("tanh").set(Figure.CLIPPED, 0.2).steps(60), Rule.PERMANENT_CLIPPING));
	}

	@Test
	void aShortRunIsNotJudged() {
		Telling told = stuck("sigmoid").set(Figure.EPSILON_NORM, 1e-9, 1e-5, 1, 1).steps(12).end();
		assertEquals(List.of(Rule.TOO_SHORT), told.all().stream().map(Finding::rule).toList());
		assertEquals(List.of(), stuck("sigmoid").set(Figure.LOSS, 0.3).steps(40).end().all());
	}

	@Test
	void oneSpikeIsNothing() {
		Telling told = stuck("tanh").set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.LOSS, 0.5).steps(100)
				.set(Figure.EPSILON_NORM, 1e5, 100, 1, 1).set(Figure.LOSS, 50).steps(1)
				.set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.LOSS, 0.5).steps(100);
		assertEquals(List.of(), told.all());
	}

	@Test
	void aConvergedNetworkIsWell() {
		Telling told = stuck("tanh").set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.PARAMETER_NORM, 1, 1, 1, 1)
				.set(Figure.UPDATE_NORM, 1e-3, 1e-3, 1e-3, 1e-3).steps(100).set(Figure.LOSS, 1e-9)
				.set(Figure.EPSILON_NORM, 1e-15, 1e-13, 1e-10, 1e-10).set(Figure.UPDATE_NORM, 1e-9, 1e-9, 1e-9, 1e-9).steps(1000);
		assertEquals(List.of(), told.ills());
		told = stuck("tanh").set(Figure.EPSILON_NORM, 1, 1, 1, 1).set(Figure.PARAMETER_NORM, 4, 4, 4, 4).steps(20)
				.set(Figure.LOSS, 0.01).set(Figure.UPDATE_NORM, 1e-4, 1e-4, 1e-4, 1e-4).steps(200);
		assertEquals(List.of(), told.all());
	}
}

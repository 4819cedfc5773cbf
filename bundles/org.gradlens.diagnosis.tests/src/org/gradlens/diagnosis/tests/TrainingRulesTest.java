// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.gradlens.diagnosis.tests.Telling.stuck;
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
import org.junit.jupiter.api.Test;

/**
 * How steps and loss go while a network trains: each rule with a course that triggers it, and one close by that does not.
 */
class TrainingRulesTest {

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
		assertFalse(descending(1.9, 8).has(Rule.LEARNING_RATE_TOO_HIGH));
	}

	@Test
	void stepsThatEndHigherByNoiseAreLeftAlone() {
		Telling told = stuck("tanh").set(Figure.GLOBAL_GRADIENT_NORM, 1).set(Figure.UPDATE_NORM, 0.01, 0.01, 0.01, 0.01)
				.set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		for (int i = 0; i < 300; i++) {
			told.set(Figure.LOSS, 0.2 + 0.6 * (i % 6)).steps(1);
			assertFalse(i > 40 && told.has(Rule.LEARNING_RATE_TOO_HIGH), "at " + i);
		}
	}

	@Test
	void stepsThatAreTooLargeOrTooSmall() {
		Telling told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		assertTrue(told.set(Figure.UPDATE_NORM, 1e-3, 0.5, 1e-3, 1e-3).steps(60).has(Rule.LEARNING_RATE_TOO_HIGH));
		told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1);
		assertTrue(told.set(Figure.UPDATE_NORM, 1e-7, 1e-7, 1e-7, 1e-6).steps(60).has(Rule.LEARNING_RATE_TOO_LOW));
		told = stuck("tanh").set(Figure.PARAMETER_NORM, 1, 1, 1, 1).set(Figure.UPDATE_NORM, 1e-7, 1e-3, 1e-2, 1e-2).steps(60);
		assertFalse(told.has(Rule.LEARNING_RATE_TOO_LOW));
		assertFalse(told.has(Rule.LEARNING_RATE_TOO_HIGH));
	}

	@Test
	void updatesOfNothingAreTooSmall() {
		Telling told = stuck("tanh").set(Figure.PARAMETER_NORM, 4, 4, 4, 4).set(Figure.UPDATE_NORM, 0, 0, 0, 0).steps(200);
		assertEquals(List.of(Rule.LEARNING_RATE_TOO_LOW, Rule.LOSS_NOT_DECREASING), told.ills());
		assertTrue(told.only(Rule.LEARNING_RATE_TOO_LOW).message().startsWith("No weights change at all"));
		// what cannot be told is not nothing
		assertFalse(stuck("tanh").set(Figure.PARAMETER_NORM, 4, 4, 4, 4)
				.set(Figure.UPDATE_NORM, Double.NaN, Double.NaN, Double.NaN, Double.NaN).steps(200).has(Rule.LEARNING_RATE_TOO_LOW));
		Telling overflowed = stuck("tanh").set(Figure.PARAMETER_NORM, 4, 4, 4, 4).set(Figure.UPDATE_NORM, 0, 0, 0, 0);
		overflowed.diagnosis.accept(new NonFiniteFound(0, 0, Tensor.ACTIVATION, 1, 7));
		assertFalse(overflowed.steps(200).has(Rule.LEARNING_RATE_TOO_LOW));
		assertFalse(stuck("tanh").steps(200).has(Rule.LEARNING_RATE_TOO_LOW));
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

	/** Small steps, as many, in which the loss falls evenly between two values. */
	private static Telling crawling(double from, double to) {
		Telling told = stuck("tanh").set(Figure.PARAMETER_NORM, 4, 4, 4, 4).set(Figure.UPDATE_NORM, 1e-4, 1e-4, 1e-4, 1e-4);
		for (int i = 0; i < 300; i++) {
			told.set(Figure.LOSS, from + (to - from) * i / 300).steps(1);
		}
		return told;
	}

	@Test
	void stepsThatLeadNowhereInTheTimeThereIsAreTooSmall() {
		assertEquals(List.of(Rule.LEARNING_RATE_TOO_LOW), crawling(1.4, 1.1).ills());
		assertEquals(List.of(), crawling(1.4, 0.7).ills());
	}

	/** Three layers with a penalty, whose weights shrink to a share of their size. */
	private static Telling shrinking(double share) {
		return shrinking(share, LayerSetting.L2, "1.0");
	}

	private static Telling shrinking(double share, LayerSetting penalty, String factor) {
		Map<LayerSetting, String> settings = Map.of(LayerSetting.UNITS, "16", penalty, factor);
		Telling told = new Telling();
		for (int i = 0; i < 3; i++) {
			told.add(16, "DenseLayer", "relu", settings);
		}
		return told.output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.0986).set(Figure.PARAMETER_NORM, 4, 4, 4, 2)
				.steps(20).set(Figure.PARAMETER_NORM, 4 * share, 2 * share, 4 * share, 2).steps(60);
	}

	/** What is wrong with a network whose loss stays at 1.5, a penalty on three weights of norm 4 included. */
	private static List<Rule> penalised(LayerSetting penalty, String factor) {
		Map<LayerSetting, String> settings = Map.of(LayerSetting.UNITS, "16", LayerSetting.INPUTS, "16", penalty, factor);
		Telling told = new Telling();
		for (int i = 0; i < 3; i++) {
			told.add(16, "DenseLayer", "relu", settings);
		}
		return told.output(3, "softmax", "LossMCXENT").declare().set(Figure.PARAMETER_NORM, 4, 4, 4, 2).set(Figure.LOSS, 2.5)
				.steps(20).set(Figure.LOSS, 1.5).steps(200).ills();
	}

	@Test
	void whatAPenaltyAddsToTheLossIsNoLackOfLearning() {
		// 3 times 16 halves
		assertEquals(List.of(), penalised(LayerSetting.L2, "0.06"));
		assertEquals(List.of(), penalised(LayerSetting.WEIGHT_DECAY, "0.06"));
		assertEquals(List.of(Rule.LOSS_NOT_DECREASING), penalised(LayerSetting.L2, "0.01"));
		// a sum of magnitudes is known about
		assertEquals(List.of(Rule.LOSS_NOT_DECREASING), penalised(LayerSetting.L1, "0.001"));
		assertEquals(List.of(), penalised(LayerSetting.L1, "0.006"));
		assertEquals(List.of(), penalised(LayerSetting.L1, "0.02"));
	}

	@Test
	void aPenaltyThatOutweighsTheData() {
		Finding finding = shrinking(0.05).only(Rule.STRONG_REGULARISATION);
		assertEquals(List.of(1, 0, 2), finding.layers());
		assertTrue(finding.message().startsWith("Under a penalty of L2 1.0 the weights of layer1"), finding::message);
		assertEquals(".l2(1e-2)", finding.remedies().get(0).change());
		assertFalse(shrinking(0.2).has(Rule.STRONG_REGULARISATION));
		assertEquals(".weightDecay(5e-3)", shrinking(0.05, LayerSetting.WEIGHT_DECAY, "0.5").only(Rule.STRONG_REGULARISATION)
				.remedies().get(0).change());
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
		return told.set(Figure.LOSS, loss).steps(200).has(Rule.LOSS_NOT_DECREASING);
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
	void aLossThatOverflowedExcusesNothing() {
		Telling told = stuck("relu").set(Figure.LOSS, 0.1).set(Figure.PARAMETER_NORM, 4, 4, 4, 4).set(Figure.UPDATE_NORM, 2, 2, 2, 2)
				.steps(60);
		assertEquals(List.of(), told.ills());
		assertEquals(List.of(Rule.LEARNING_RATE_TOO_HIGH, Rule.NON_FINITE_VALUES),
				told.set(Figure.LOSS, Double.NaN).steps(3).ills());
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
		assertTrue(up.has(Rule.OSCILLATING_LOSS));
		assertFalse(noise.has(Rule.OSCILLATING_LOSS));
	}

	@Test
	void heldOutDataGetWorse() {
		Telling told = stuck("tanh").set(Figure.LOSS, 0.1);
		for (int i = 0; i < 8; i++) {
			told.steps(20).diagnosis.accept(new Evaluated(0, 20 * i, 0.4 + 0.02 * i, 100));
		}
		assertTrue(told.has(Rule.OVERFITTING));
		told = stuck("tanh").set(Figure.LOSS, 0.1);
		for (int i = 0; i < 8; i++) {
			told.steps(20).diagnosis.accept(new Evaluated(0, 20 * i, 0.4 + 0.02 * (i % 3), 100));
		}
		assertFalse(told.has(Rule.OVERFITTING));
	}

	@Test
	void clippingThatNeverRests() {
		assertTrue(stuck("tanh").set(Figure.CLIPPED, 1).steps(60).has(Rule.PERMANENT_CLIPPING));
		assertFalse(stuck("tanh").set(Figure.CLIPPED, 0.2).steps(60).has(Rule.PERMANENT_CLIPPING));
		// a threshold that is too small is why the steps are
		assertEquals(List.of(Rule.PERMANENT_CLIPPING, Rule.LEARNING_RATE_TOO_LOW, Rule.LOSS_NOT_DECREASING),
				stuck("tanh").set(Figure.CLIPPED, 1).set(Figure.PARAMETER_NORM, 4, 4, 4, 4)
						.set(Figure.UPDATE_NORM, 1e-5, 1e-5, 1e-5, 1e-5).steps(200).ills());
	}

	@Test
	void aShortRunIsNotJudged() {
		Telling told = stuck("sigmoid").set(Figure.EPSILON_NORM, 1e-9, 1e-5, 1, 1).steps(12).end();
		assertEquals(List.of(Rule.TOO_SHORT), told.all().stream().map(Finding::rule).toList());
		assertEquals(List.of(), stuck("sigmoid").set(Figure.LOSS, 0.3).steps(40).end().all());
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

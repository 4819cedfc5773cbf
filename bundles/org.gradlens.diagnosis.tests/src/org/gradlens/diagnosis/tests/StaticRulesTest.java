// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.DataSummary.Role;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Readings;
import org.junit.jupiter.api.Test;

/** What can be said before the first step: of the topology, the data and the initial weights. */
class StaticRulesTest {

	private static Telling network(String hidden, String output, int units, String loss) {
		return new Telling().dense(16, hidden).dense(16, hidden).output(units, output, loss).declare();
	}

	/** An output layer without weights, behind a layer that ends in an activation. */
	private static List<Finding> lossAfter(String activation) {
		List<Layer> layers = new ArrayList<>(new Telling().dense(16, "relu").dense(3, activation).output(3, "softmax", "LossMCXENT")
				.network().layers());
		Layer output = layers.get(2);
		layers.set(2, new Layer(2, output.name(), "LossLayer", "softmax", "", List.of(1), List.of(), output.origin(),
				output.settings()));
		Diagnosis diagnosis = new Diagnosis();
		diagnosis.accept(new NetworkDeclared(0, NetworkKind.MULTI_LAYER, layers));
		return diagnosis.findings();
	}

	@Test
	void softmaxOfWhatIsShareAlready() {
		assertEquals(Rule.WRONG_OUTPUT_ACTIVATION, lossAfter("softmax").get(0).rule());
		assertEquals(List.of(2), lossAfter("sigmoid").get(0).layers());
		assertEquals(List.of(), lossAfter("identity"));
		// weights in between can make differences as large as need be
		assertEquals(List.of(), network("softmax", "softmax", 3, "LossMCXENT").ills());
	}

	private static Telling withData(Telling told, Role role, double minimum, double maximum, double deviation,
			double leastDeviation) {
		int layer = role == Role.INPUT ? 0 : 2;
		told.diagnosis.accept(new DataSummary(0, 0, role, layer, 64, 4, 0, 0, minimum, maximum, 0, deviation, leastDeviation,
				deviation, OptionalDouble.empty()));
		return told;
	}

	private static Telling withNorms(Telling told, double... norms) {
		Readings.Builder readings = new Readings.Builder();
		for (int i = 0; i < norms.length; i++) {
			readings.set(Figure.PARAMETER_NORM, norms.length, i, norms[i]);
		}
		told.diagnosis.accept(new InitialParameters(0, readings.build()));
		return told;
	}

	@Test
	void outputsThatDoNotGoWithTheirLoss() {
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION), network("tanh", "softmax", 1, "LossMSE").ills());
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION), network("tanh", "softmax", 3, "LossBinaryXENT").ills());
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION), network("tanh", "sigmoid", 3, "LossMCXENT").ills());
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION), network("tanh", "identity", 3, "LossMCXENT").ills());
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION), network("tanh", "relu", 1, "LossBinaryXENT").ills());
	}

	@Test
	void outputsThatGoWithTheirLoss() {
		assertEquals(List.of(), network("tanh", "softmax", 3, "LossMCXENT").ills());
		assertEquals(List.of(), network("tanh", "sigmoid", 1, "LossBinaryXENT").ills());
		assertEquals(List.of(), network("tanh", "identity", 1, "LossMSE").ills());
		assertEquals(List.of(), network("tanh", "identity", 1, "LossHinge").ills());
	}

	@Test
	void targetsThatTheOutputCannotReach() {
		Finding finding = withData(network("tanh", "sigmoid", 1, "LossMSE"), Role.TARGET, 3, 103, 30, 30)
				.only(Rule.TARGET_OUT_OF_RANGE);
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(List.of(2), finding.layers());
		assertTrue(finding.message().contains("from 3 to 103"), finding::message);
		assertEquals(List.of(), withData(network("tanh", "sigmoid", 1, "LossMSE"), Role.TARGET, 0, 1, 0.3, 0.3).ills());
		assertEquals(List.of(), withData(network("tanh", "identity", 1, "LossMSE"), Role.TARGET, 3, 103, 30, 30).ills());
	}

	/** Targets of 0 to 1, of so many features, with a mean and a deviation. */
	private static Telling withTargets(Telling told, int features, double mean, double deviation) {
		told.diagnosis.accept(new DataSummary(0, 0, Role.TARGET, 2, 256, features, 0, 0, 0, 1, mean, deviation, deviation, deviation,
				OptionalDouble.of(1)));
		return told;
	}

	@Test
	void targetsThatDoNotAddUpToOneUnderSoftmax() {
		Finding several = withTargets(network("tanh", "softmax", 5, "LossMCXENT"), 5, 0.5, 0.5).only(Rule.TARGET_OUT_OF_RANGE);
		assertTrue(several.message().contains("add up to 2.5"), several::message);
		assertEquals(List.of(Rule.TARGET_OUT_OF_RANGE), withTargets(network("tanh", "softmax", 3, "LossMSE"), 3, 0.2, 0.1).ills());
		assertEquals(List.of(), withTargets(network("tanh", "softmax", 5, "LossMCXENT"), 5, 0.2, 0.4).ills());
		// half of the sequences have ended
		assertEquals(List.of(), withTargets(network("tanh", "softmax", 5, "LossMCXENT"), 5, 0.1, 0.3).ills());
		assertEquals(List.of(), withTargets(network("tanh", "sigmoid", 5, "LossBinaryXENT"), 5, 0.5, 0.5).ills());
	}

	@Test
	void targetsThatTheLossTakesForSomethingElse() {
		assertEquals(List.of(Rule.TARGET_OUT_OF_RANGE), withTargets(network("tanh", "identity", 1, "LossHinge"), 1, 0.5, 0.5).ills());
		assertEquals(List.of(), withData(network("tanh", "identity", 1, "LossHinge"), Role.TARGET, -1, 1, 1, 1).ills());
		assertEquals(List.of(), withData(network("tanh", "softmax", 10, "LossSparseMCXENT"), Role.TARGET, 0, 9, 3, 3).ills());
		assertEquals(List.of(Rule.TARGET_OUT_OF_RANGE),
				withData(network("tanh", "softmax", 10, "LossSparseMCXENT"), Role.TARGET, 1, 10, 3, 3).ills());
	}

	@Test
	void classesUnderALossForNumbersAreToldOfAndBlamedWhereNothingIsLearned() {
		Telling told = withTargets(network("tanh", "softmax", 5, "LossMSE"), 5, 0.2, 0.4);
		assertEquals(Severity.INFO, told.only(Rule.WRONG_OUTPUT_ACTIVATION).severity());
		assertEquals(List.of(Rule.WRONG_OUTPUT_ACTIVATION, Rule.LOSS_NOT_DECREASING), told.set(Figure.LOSS, 1).steps(200).ills());
		assertEquals(List.of(), withTargets(network("tanh", "softmax", 5, "LossMCXENT"), 5, 0.2, 0.4).all());
	}

	/** A summary of so many examples with so many of four features constant. */
	private static DataSummary data(Role role, int examples, int constant, double mean, double deviation) {
		return new DataSummary(0, 0, role, role == Role.INPUT ? 0 : 2, examples, 4, constant, 0, 0, 1, mean, deviation, deviation,
				deviation, role == Role.INPUT ? OptionalDouble.empty() : OptionalDouble.of(1.3));
	}

	private static Telling withData(DataSummary... data) {
		Telling told = network("tanh", "softmax", 4, "LossMCXENT");
		List.of(data).forEach(told.diagnosis::accept);
		return told;
	}

	@Test
	void dataThatDoNotVary() {
		assertEquals(List.of(Rule.CONSTANT_DATA), withData(data(Role.INPUT, 64, 4, 0, 0)).ills());
		assertEquals(List.of(Rule.CONSTANT_DATA), withData(data(Role.TARGET, 64, 4, 0.25, 0.43)).ills());
		assertEquals(List.of(), withData(data(Role.INPUT, 1, 4, 0, 0)).all());
		assertEquals(Severity.INFO, withData(data(Role.INPUT, 64, 3, 0, 0.3))
				.only(Rule.CONSTANT_DATA).severity());
		assertEquals(List.of(), withData(data(Role.INPUT, 64, 1, 0, 0.3)).all());
	}

	@Test
	void examplesThatComeSortedByClass() {
		DataSummary all = data(Role.TARGET, 256, 0, 0.25, Math.sqrt(0.1875));
		Finding sorted = withData(data(Role.TARGET, 32, 4, 0.25, 0.43), all)
				.only(Rule.CONSTANT_DATA);
		assertTrue(sorted.message().startsWith("All 32 examples"), sorted::message);
		assertEquals(List.of(2), sorted.layers());
		assertEquals(List.of(), withData(data(Role.TARGET, 8, 4, 0.25, 0.43), all).all());
		assertEquals(List.of(), withData(data(Role.TARGET, 32, 0, 0.25, 0.43), all).all());
	}

	private static Telling dropping(String kept) {
		return new Telling().dense(16, "relu").add(16, "DenseLayer", "relu", Map.of(LayerSetting.UNITS, "16", LayerSetting.DROPOUT, kept))
				.output(3, "softmax", "LossMCXENT").declare();
	}

	@Test
	void dropoutThatKeepsHardlyAnything() {
		Finding finding = dropping("0.2").only(Rule.STRONG_REGULARISATION);
		assertEquals(Severity.WARNING, finding.severity());
		assertEquals(List.of(1), finding.layers());
		assertTrue(finding.message().contains("keeps 20 %"), finding::message);
		assertEquals(List.of(".dropOut(0.8)   // the probability to keep"), finding.remedies().stream().map(Remedy::change).toList());
		assertEquals(List.of(), dropping("0.5").all());
	}

	@Test
	void inputsThatAreNotScaled() {
		assertEquals(List.of(Rule.UNSCALED_INPUT), withData(network("tanh", "identity", 1, "LossMSE"), Role.INPUT, 0, 255, 60, 40).ills());
		assertEquals(List.of(Rule.UNSCALED_INPUT), withData(network("tanh", "identity", 1, "LossMSE"), Role.INPUT, -4, 4, 1, 0.005).ills());
		assertEquals(List.of(), withData(network("tanh", "identity", 1, "LossMSE"), Role.INPUT, -4, 4, 1, 0.5).ills());
	}

	@Test
	void targetsOfLargeVariance() {
		assertEquals(List.of(Rule.UNSCALED_TARGET), withData(network("tanh", "identity", 1, "LossMSE"), Role.TARGET, 0, 1e6, 3e5, 3e5).ills());
		assertEquals(List.of(), withData(network("tanh", "identity", 1, "LossMSE"), Role.TARGET, 0, 100, 30, 30).ills());
	}

	@Test
	void initialWeightsThatLetTheSignalDie() {
		Finding finding = withNorms(network("relu", "softmax", 3, "LossMCXENT"), 0.1, 0.1, 2).only(Rule.UNFIT_INITIALISATION);
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.remedies().get(0).change().contains("WeightInit.RELU"), finding::toString);
		// He's and Glorot's: the squared norm of 16 x 16 weights of variance 2/16 is 32
		assertEquals(List.of(), withNorms(network("relu", "softmax", 3, "LossMCXENT"), Math.sqrt(32), Math.sqrt(32), 2).ills());
		assertEquals(List.of(), withNorms(network("relu", "softmax", 3, "LossMCXENT"), 4, 4, 2).ills());
	}

	@Test
	void whatLayersPutOutDiffersInVariance() {
		Finding finding = network("relu", "softmax", 3, "LossMCXENT").set(Figure.ACTIVATION_DEVIATION, 1, 0.15, 0.2).steps(1)
				.only(Rule.UNFIT_INITIALISATION);
		assertEquals(List.of(1, 0), finding.layers());
		assertTrue(finding.message().contains("a factor of 44.4"), finding::message);
		assertEquals(List.of(), network("relu", "softmax", 3, "LossMCXENT").set(Figure.ACTIVATION_DEVIATION, 1, 0.4, 0.1)
				.steps(1).ills());
		// only the first step tells of the initial weights
		assertEquals(List.of(), network("relu", "softmax", 3, "LossMCXENT").set(Figure.ACTIVATION_DEVIATION, 1, 0.4, 0.1)
				.steps(1).set(Figure.ACTIVATION_DEVIATION, 1, 0.1, 0.1).steps(1).ills());
	}

	@Test
	void inputsThatAreNoNumbers() {
		Telling told = network("relu", "softmax", 3, "LossMCXENT");
		told.diagnosis.accept(new DataSummary(0, 0, Role.INPUT, 0, 64, 4, 0, 7, -1, 1, 0, 1, 1, 1, OptionalDouble.empty()));
		Finding finding = told.only(Rule.NON_FINITE_VALUES);
		assertEquals(List.of(0), finding.layers());
		assertTrue(finding.message().startsWith("7 of the values"), finding::message);
	}

	@Test
	void manyLayersThatAreALittleOffAddUp() {
		Telling deep = new Telling();
		double[] norms = new double[31];
		for (int i = 0; i < 30; i++) {
			deep.dense(16, "relu");
			norms[i] = 4;
		}
		norms[30] = 2;
		deep.output(3, "softmax", "LossMCXENT").declare();
		assertTrue(withNorms(deep, norms).ills().contains(Rule.UNFIT_INITIALISATION));
	}

	@Test
	void weightsOfZeroAreNoMatterOfScale() {
		assertEquals(List.of(), withNorms(network("tanh", "softmax", 3, "LossMCXENT"), 0, 0, 2).ills());
		assertEquals(List.of(Rule.UNFIT_INITIALISATION), withNorms(network("tanh", "softmax", 3, "LossMCXENT"), 0.1, 0.1, 2).ills());
	}

	@Test
	void unitsThatStartAlike() {
		Telling alike = network("tanh", "softmax", 3, "LossMCXENT").set(Figure.LOSS, 1.1)
				.set(Figure.PARAMETER_UNIT_SPREAD, 0, 1, 1).steps(1);
		assertEquals(List.of(Rule.IDENTICAL_UNITS), alike.ills());
		assertEquals(List.of(0), alike.only(Rule.IDENTICAL_UNITS).layers());
		assertEquals(List.of(), alike.set(Figure.PARAMETER_UNIT_SPREAD, 0.01, 1, 1).steps(1).ills());
		// an output layer may well start at zero
		assertEquals(List.of(), network("tanh", "softmax", 3, "LossMCXENT").set(Figure.LOSS, 1.1)
				.set(Figure.PARAMETER_UNIT_SPREAD, 1, 1, 0).steps(1).ills());
	}

	@Test
	void layersWithNothingBetweenThem() {
		assertEquals(List.of(Rule.MISSING_NONLINEARITY), network("identity", "softmax", 3, "LossMCXENT").ills());
		assertEquals(List.of(), network("elu", "softmax", 3, "LossMCXENT").ills());
		Telling factored = new Telling().dense(64, "relu").dense(8, "identity").output(64, "softmax", "LossMCXENT").declare();
		assertEquals(List.of(), factored.ills());
		// a shortcut goes past the second of them
		List<Layer> layers = new ArrayList<>(new Telling().dense(16, "identity").dense(16, "identity").dense(16, "relu")
				.output(3, "softmax", "LossMCXENT").network().layers());
		Layer third = layers.get(2);
		layers.set(2, new Layer(2, third.name(), third.kind(), third.activation(), "", List.of(0, 1), third.parameters(),
				third.origin(), third.settings()));
		Diagnosis shortcut = new Diagnosis();
		shortcut.accept(new NetworkDeclared(0, NetworkKind.GRAPH, layers));
		assertEquals(List.of(1), shortcut.findings().stream().flatMap(finding -> finding.layer().stream().boxed()).toList());
	}

	@Test
	void depthAgainstWidth() {
		Telling narrow = new Telling();
		for (int i = 0; i < 12; i++) {
			narrow.dense(5, "relu");
		}
		narrow.output(3, "softmax", "LossMCXENT").declare();
		assertEquals(Severity.INFO, narrow.only(Rule.DEPTH_AGAINST_WIDTH).severity());
		Telling normalised = new Telling();
		for (int i = 0; i < 25; i++) {
			normalised.dense(500, "identity").add(500, "BatchNormalization", "", Map.of()).add(500, "ActivationLayer", "relu", Map.of());
		}
		assertEquals(List.of(Rule.DEPTH_AGAINST_WIDTH), normalised.output(3, "softmax", "LossMCXENT").declare().ills());
		assertEquals(List.of(), network("relu", "softmax", 3, "LossMCXENT").all());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of networks besides their steps, compared with what plain calls of the engine give. */
class ToldTest {

	private static final double TOLERANCE = 1e-5;

	@TempDir
	private static Path folder;
	private static Training.Result result;
	private static List<NetworkDeclared> networks;

	@BeforeAll
	static void train() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		result = new Training(folder).run(classes, "programs.Told");
		networks = result.all(NetworkDeclared.class);
	}

	private static List<List<String>> printed(String word) {
		return result.out().stream().map(line -> Arrays.asList(line.split(" ")))
				.filter(words -> words.get(0).equals(word)).map(words -> words.subList(1, words.size())).toList();
	}

	private static void assertClose(String expected, double actual) {
		double value = Double.parseDouble(expected);
		assertEquals(value, actual, Math.max(Math.abs(value), 1e-3) * TOLERANCE);
	}

	@Test
	void settingsAreThoseOfTheConfiguration() {
		assertEquals(3, networks.size(), result::err);
		List<Layer> images = networks.get(0).layers();
		Map<LayerSetting, String> common = Map.of(LayerSetting.UPDATER, "Adam", LayerSetting.LEARNING_RATE, "0.01",
				LayerSetting.CLIPPING, "ClipL2PerLayer", LayerSetting.CLIPPING_THRESHOLD, "0.001");
		assertEquals(with(common, Map.of(LayerSetting.INPUTS, "2", LayerSetting.UNITS, "4", LayerSetting.KERNEL, "3x2",
				LayerSetting.BIAS, "false", LayerSetting.L2, "0.1")), images.get(0).settings());
		assertEquals(with(common, Map.of(LayerSetting.INPUTS, "4", LayerSetting.UNITS, "4")), images.get(1).settings());
		assertEquals(Map.of(LayerSetting.KERNEL, "2x2"), images.get(2).settings());
		assertEquals("FrozenLayer", images.get(3).kind());
		assertEquals(Map.of(LayerSetting.FROZEN, "true", LayerSetting.INNER_KIND, "DenseLayer", LayerSetting.INPUTS, "36",
				LayerSetting.UNITS, "10"), images.get(3).settings());
		assertEquals(with(common, Map.of(LayerSetting.INPUTS, "10", LayerSetting.UNITS, "8", LayerSetting.L1, "0.5",
				LayerSetting.L2, "0.1", LayerSetting.DROPOUT, "0.8", LayerSetting.ACTIVATION_PARAMETER, "0.2")), images.get(4).settings());
		assertEquals("LossMCXENT", images.get(5).settings().get(LayerSetting.LOSS));
		Layer both = networks.get(2).layers().get(0);
		assertEquals(Map.of(LayerSetting.INNER_KIND, "LSTM", LayerSetting.INPUTS, "3", LayerSetting.UNITS, "10",
				LayerSetting.UPDATER, "Sgd"), both.settings());
		assertEquals("0.01", networks.get(2).layers().get(1).settings().get(LayerSetting.WEIGHT_DECAY));
		assertEquals(List.of("fW", "fRW", "fb", "bW", "bRW", "bb"),
				both.parameters().stream().map(parameter -> parameter.name()).toList());
	}

	private static Map<LayerSetting, String> with(Map<LayerSetting, String> some, Map<LayerSetting, String> others) {
		Map<LayerSetting, String> all = new EnumMap<>(some);
		all.putAll(others);
		return all;
	}

	@Test
	void parametersAreReadBeforeTheFirstStep() {
		List<InitialParameters> initial = result.all(InitialParameters.class);
		assertEquals(List.of(0, 1, 2), initial.stream().map(InitialParameters::network).toList());
		for (List<String> line : printed("initial")) {
			int network = Integer.parseInt(line.get(0));
			InitialParameters parameters = initial.get(network);
			assertEquals(line.size() - 1, parameters.readings().size(Figure.PARAMETER_NORM));
			for (int i = 1; i < line.size(); i++) {
				assertClose(line.get(i), parameters.readings().get(Figure.PARAMETER_NORM, i - 1).orElseThrow());
			}
			Message step = result.all(Step.class).stream().filter(each -> each.network() == network).findFirst()
					.orElseThrow();
			assertTrue(result.messages().indexOf(parameters) < result.messages().indexOf(step));
		}
		assertTrue(initial.get(2).readings().get(Figure.SPECTRAL_NORM, 1).orElseThrow() > 0);
		assertTrue(initial.get(2).readings().get(Figure.SPECTRAL_NORM, 0).isEmpty(), "leads from the input");
		assertTrue(initial.get(2).readings().get(Figure.PARAMETER_UNIT_SPREAD, 0).orElseThrow() > 0);
	}

	@Test
	void parametersAreThoseOfTheStepThoughTheProgramSetsOthersRightAfterIt() {
		List<String> line = printed("trained").get(0);
		Step step = result.all(Step.class).stream().filter(each -> each.network() == 1).findFirst().orElseThrow();
		for (int i = 1; i < line.size(); i++) {
			assertClose(line.get(i), step.mean().get(Figure.PARAMETER_NORM, i - 1).orElseThrow());
		}
	}

	@Test
	void dataAreSummedUp() {
		List<DataSummary> summaries = result.all(DataSummary.class);
		assertEquals(6, summaries.size());
		for (List<String> line : printed("data")) {
			DataSummary summary = summaries.stream()
					.filter(each -> each.network() == Integer.parseInt(line.get(0)) && each.role().name().equals(line.get(1)))
					.findFirst().orElseThrow();
			assertEquals(line.subList(2, 6), List.of(summary.layer(), summary.examples(), summary.features(),
					summary.constantFeatures()).stream().map(Object::toString).toList());
			assertEquals(0, summary.nonFinite());
			assertClose(line.get(6), summary.minimum());
			assertClose(line.get(7), summary.maximum());
			assertClose(line.get(8), summary.mean());
			assertClose(line.get(9), summary.deviation());
			assertClose(line.get(10), summary.leastDeviation());
			assertClose(line.get(11), summary.greatestDeviation());
			assertClose(line.get(12), summary.trivialLoss().orElse(0));
			assertEquals(line.get(1).equals("TARGET"), summary.trivialLoss().isPresent());
		}
	}

	@Test
	void scoresOfHeldOutDataAreRecorded() {
		List<Evaluated> evaluated = result.all(Evaluated.class);
		List<List<String>> expected = printed("evaluated");
		assertEquals(2, evaluated.size());
		for (int i = 0; i < expected.size(); i++) {
			assertEquals(expected.get(i).get(0), Integer.toString(evaluated.get(i).network()));
			assertEquals(expected.get(i).get(1), Long.toString(evaluated.get(i).iteration()));
			assertClose(expected.get(i).get(2), evaluated.get(i).loss());
			assertEquals(expected.get(i).get(3), Long.toString(evaluated.get(i).examples()));
		}
	}
}

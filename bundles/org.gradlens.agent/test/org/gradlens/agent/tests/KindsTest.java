// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of each kind of layer, and of networks come by in each way, compared with plain calls of the engine. */
class KindsTest {

	@TempDir
	private static Path folder;
	private static Training.Result result;

	@BeforeAll
	static void train() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		result = new Training(folder).option("-Dorg.gradlens.capture=all").run(classes, "programs.Kinds");
	}

	@Test
	void everyFigureEqualsOneComputedByPlainCalls() {
		List<Expectation> expectations = Expectation.of(result, "expect-all");
		assertTrue(expectations.size() > 2000, () -> expectations.size() + " expectations; " + result.err());
		assertAll(expectations.stream().map(expectation -> () -> expectation.check(result)));
		assertAll(Expectation.of(result, "expect").stream().map(expectation -> () -> expectation.check(result)));
	}

	@Test
	void networksOfOneRunAreToldApart() {
		List<NetworkDeclared> networks = result.all(NetworkDeclared.class);
		assertEquals(IntStream.range(0, 12).boxed().toList(), networks.stream().map(NetworkDeclared::network).toList());
		assertTrue(networks.stream().allMatch(network -> result.all(Step.class).stream()
				.filter(step -> step.network() == network.network()).mapToInt(Step::iterations).sum() == 2));
		assertEquals(List.of("DenseLayer", "FrozenLayerWithBackprop", "FrozenLayerWithBackprop", "OutputLayer"),
				networks.get(11).layers().stream().map(Layer::kind).toList());
		assertEquals(List.of("Doubled", "SameDiffDense", "OutputLayer"),
				networks.get(2).layers().stream().map(Layer::kind).toList());
	}

	@Test
	void recurrentLayersHaveAProfileThroughTime() {
		assertEquals(Set.of("3.0", "3.1", "4.0", "5.0", "7.0"),
				result.all(TimeProfile.class).stream().map(profile -> profile.network() + "." + profile.layer())
						.collect(Collectors.toSet()));
		assertTrue(result.all(TimeProfile.class).stream().allMatch(profile -> profile.epsilonNorms().length == 10));
	}

	@Test
	void aLayerOfTheLastTimeStepAloneTellsOfWhatItLetsOut() {
		TimeProfile profile = result.all(TimeProfile.class).stream().filter(each -> each.network() == 7).findFirst().orElseThrow();
		Step step = result.all(Step.class).stream().filter(each -> each.network() == 7 && each.iteration() == profile.iteration())
				.findFirst().orElseThrow();
		double norm = step.mean().get(Figure.of(Tensor.EPSILON_OUT, Statistic.NORM), 0).orElseThrow();
		assertEquals(norm, Math.sqrt(Arrays.stream(profile.epsilonNorms()).map(each -> each * each).sum()), norm * 1e-5);
		assertTrue(profile.epsilonNorms()[0] < profile.epsilonNorms()[9], profile::toString);
	}

	@Test
	void nothingIsPrinted() {
		assertFalse(result.err().contains("gradlens") || result.err().contains("WARNING"), result::err);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Distributions.Distribution;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure and distribution of a network of each kind, compared with what plain calls of the engine give. */
class AllFiguresTest {

	@TempDir
	private static Path folder;
	private static Training.Result result;

	@BeforeAll
	static void train() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		result = new Training(folder).option("-Dorg.gradlens.capture=all").run(classes, "programs.Figures");
	}

	private static Step first(int network) {
		return result.all(Step.class).stream().filter(step -> step.network() == network).findFirst().orElseThrow();
	}

	@Test
	void everyFigureEqualsOneComputedByPlainCalls() {
		List<Expectation> expectations = Expectation.of(result, "expect-all");
		assertTrue(expectations.size() > 1000, () -> expectations.size() + " expectations; " + result.err());
		Set<Figure> untold = EnumSet.allOf(Figure.class);
		expectations.forEach(expectation -> untold.remove(expectation.figure()));
		assertEquals(EnumSet.of(Figure.LOSS, Figure.STEP_SECONDS, Figure.FORWARD_SECONDS, Figure.BACKWARD_SECONDS,
				Figure.UPDATE_SECONDS), untold);
		assertAll(expectations.stream().map(expectation -> () -> expectation.check(result)));
		assertAll(Expectation.of(result, "expect").stream().map(expectation -> () -> expectation.check(result)));
	}

	@Test
	void whatANetworkDoesNotHaveIsAbsent() {
		assertEquals(0, first(3).mean().size(Figure.CLIPPED_GRADIENT_NORM), "no clipping");
		assertTrue(first(3).mean().get(Figure.CLIPPED).isEmpty());
		assertTrue(first(3).mean().get(Figure.ACTIVATION_SATURATED, 1).isEmpty(), "batch normalisation");
		assertTrue(first(3).mean().get(Figure.UNITS_DEAD, 3).isEmpty(), "tanh");
		assertEquals(0, first(4).mean().size(Figure.ACTIVATION_SATURATED), "an LSTM's output is a product");
	}

	@Test
	void partsOfAnIterationTakeTime() {
		for (Step step : result.all(Step.class)) {
			for (Figure part : List.of(Figure.FORWARD_SECONDS, Figure.BACKWARD_SECONDS, Figure.UPDATE_SECONDS)) {
				assertTrue(step.mean().get(part).orElseThrow() > 0, () -> part + " of " + step);
			}
			assertEquals(step.iteration() > 0 && step.network() != 1, step.mean().get(Figure.STEP_SECONDS).isPresent());
		}
	}

	@Test
	void distributionsCountEveryValue() {
		List<Distributions> messages = result.all(Distributions.class);
		assertEquals(Set.of(0, 1, 2, 3, 4), messages.stream().map(Distributions::network).collect(Collectors.toSet()));
		for (Distributions message : messages) {
			Step step = result.all(Step.class).stream().filter(candidate -> candidate.network() == message.network()
					&& candidate.iteration() == message.iteration()).findFirst().orElseThrow();
			assertFalse(message.distributions().isEmpty());
			for (Distribution distribution : message.distributions()) {
				check(step, distribution);
			}
		}
	}

	/** The outermost bins hold the extremes, and the count is the one that norm and mean square tell. */
	private static void check(Step step, Distribution distribution) {
		Tensor tensor = distribution.tensor();
		Histogram histogram = distribution.histogram();
		double greatest = Math.max(Math.abs(reading(step, distribution, Statistic.MINIMUM)),
				Math.abs(reading(step, distribution, Statistic.MAXIMUM)));
		if (greatest > 0) {
			assertEquals(Math.getExponent(greatest * (1 + 1e-6)), histogram.firstExponent() + histogram.bins() - 1,
					() -> tensor + " " + distribution + " " + step.network());
			double count = Math.pow(reading(step, distribution, Statistic.NORM)
					/ reading(step, distribution, Statistic.RMS), 2);
			assertEquals(count, histogram.total(), count * 1e-4);
		}
	}

	private static double reading(Step step, Distribution distribution, Statistic statistic) {
		return step.mean().get(Figure.of(distribution.tensor(), statistic), distribution.index()).orElseThrow();
	}

	@Test
	void recurrentLayersHaveAProfileThroughTime() {
		List<TimeProfile> profiles = result.all(TimeProfile.class);
		assertEquals(Set.of(0, 1), profiles.stream().map(TimeProfile::layer).collect(Collectors.toSet()));
		for (TimeProfile profile : profiles) {
			assertEquals(4, profile.network());
			assertEquals(10, profile.epsilonNorms().length);
			double norm = first(4).mean().get(Figure.EPSILON_NORM, profile.layer()).orElseThrow();
			double squares = Arrays.stream(profile.epsilonNorms()).map(each -> each * each).sum();
			assertEquals(norm, Math.sqrt(squares), norm * 1e-5);
		}
	}

	@Test
	void aVertexSaysWhatItMakesOfItsInputs() {
		Layer sum = result.all(NetworkDeclared.class).stream().flatMap(network -> network.layers().stream())
				.filter(layer -> layer.kind().equals("ElementWiseVertex")).findFirst().orElseThrow();
		assertEquals(Map.of(LayerSetting.OPERATION, "Add"), sum.settings());
	}

	@Test
	void levelIsToldAndNothingIsPrinted() {
		assertEquals("all", result.only(RunStarted.class).settings().get("capture"));
		assertFalse(result.err().contains("gradlens") || result.err().contains("WARNING"), result::err);
	}
}

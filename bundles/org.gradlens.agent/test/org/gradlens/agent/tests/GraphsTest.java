// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a plain graph of variables, and gradients beside finite differences. */
class GraphsTest {

	@TempDir
	private static Path folder;
	private static Training.Result result;

	@BeforeAll
	static void train() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		result = new Training(folder).option("-Dorg.gradlens.capture=all").run(classes, "programs.Graphs");
	}

	@Test
	void everyFigureEqualsOneComputedByPlainCalls() {
		List<Expectation> expectations = Expectation.of(result, "expect-all");
		assertTrue(expectations.size() > 150, () -> expectations.size() + " expectations; " + result.err());
		assertAll(expectations.stream().map(expectation -> () -> expectation.check(result)));
	}

	@Test
	void variablesStandInForLayers() throws Exception {
		NetworkDeclared network = result.all(NetworkDeclared.class).get(0);
		assertEquals(NetworkKind.SAME_DIFF, network.kind());
		assertEquals(List.of("h1_W", "h1_b", "h2_W", "h2_b"), network.layers().stream().map(Layer::name).toList());
		assertEquals(List.of(List.of(), List.of(0), List.of(0, 1), List.of(0, 1, 2)),
				network.layers().stream().map(layer -> reachable(network, layer.index())).toList());
		assertEquals(List.of(true, false, true, false),
				network.layers().stream().map(layer -> layer.parameters().get(0).weight()).toList());
		assertEquals("Sgd", network.layers().get(0).setting(LayerSetting.UPDATER).orElseThrow());
		List<String> source = Files.readAllLines(Programs.SOURCES.resolve("programs/Graphs.java"));
		for (Layer layer : network.layers()) {
			String mark = "// " + layer.name().substring(0, 2);
			int line = 1 + IntStream.range(0, source.size()).filter(i -> source.get(i).endsWith(mark)).findFirst()
					.orElseThrow();
			assertEquals("layer", layer.origin().frames().get(0).methodName());
			assertEquals(line, layer.origin().frames().get(1).line());
		}
	}

	private static List<Integer> reachable(NetworkDeclared network, int layer) {
		return network.layers().get(layer).inputs().stream()
				.flatMap(input -> Stream.concat(reachable(network, input).stream(), Stream.of(input)))
				.distinct().sorted().toList();
	}

	@Test
	void runIsToldAsOfAnyNetwork() {
		List<Step> steps = result.all(Step.class).stream().filter(step -> step.network() == 0).toList();
		assertEquals(5, steps.stream().mapToInt(Step::iterations).sum());
		assertTrue(steps.stream().allMatch(step -> step.minibatch() == 32));
		assertTrue(loss(steps.get(0)) > loss(steps.get(steps.size() - 1)));
		assertEquals(0, steps.get(0).mean().size(Figure.EPSILON_NORM));
		assertEquals(new RunEnded(RunEnded.Reason.SHUTDOWN, 6, 0), result.only(RunEnded.class));
		assertEquals(List.of(1, 1, 3), result.all(FitStarted.class).stream().map(FitStarted::epochs).toList());
		assertEquals(2, result.all(EpochEnded.class).stream().mapToInt(EpochEnded::epoch).max().orElseThrow());
		assertEquals(List.of(0, 1), result.all(InitialParameters.class).stream().map(InitialParameters::network).toList());
		assertTrue(result.all(DataSummary.class).stream().anyMatch(data -> data.network() == 0 && data.features() == 20));
	}

	private static double loss(Step step) {
		return step.mean().get(Figure.LOSS).orElseThrow();
	}

	@Test
	void nothingIsPrinted() {
		assertFalse(result.err().contains("gradlens") || result.err().contains("WARNING"), result::err);
	}
}

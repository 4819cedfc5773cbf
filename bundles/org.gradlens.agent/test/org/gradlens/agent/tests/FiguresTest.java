// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and topology of a network of each kind, compared with what plain calls of the engine give. */
class FiguresTest {

	@TempDir
	private static Path folder;
	private static Training.Result result;

	@BeforeAll
	static void train() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		result = new Training(folder).run(classes, "programs.Figures");
	}

	@Test
	void everyFigureEqualsOneComputedByPlainCalls() {
		List<Expectation> expectations = Expectation.of(result, "expect");
		assertTrue(expectations.size() > 150, () -> expectations.size() + " expectations; " + result.err());
		assertAll(expectations.stream().map(expectation -> () -> expectation.check(result)));
	}

	@Test
	void everythingIsReadOfTheFirstIterations() {
		List<Expectation> expectations = Expectation.of(result, "expect-all");
		assertTrue(expectations.size() > 1000, () -> expectations.size() + " expectations");
		assertAll(expectations.stream().map(expectation -> () -> expectation.check(result)));
	}

	@Test
	void everyIterationIsRecorded() {
		assertEquals(9, result.all(Step.class).stream().mapToInt(Step::iterations).sum());
		assertEquals(new RunEnded(RunEnded.Reason.SHUTDOWN, 9, 0), result.only(RunEnded.class));
		assertTrue(result.all(Step.class).stream().allMatch(step -> step.minibatch() == minibatch(step.network())));
	}

	private static int minibatch(int network) {
		return switch (network) {
		case 3 -> 16;
		case 4 -> 4;
		default -> 32;
		};
	}

	@Test
	void topologyIsWhatTheUserBuilt() {
		List<NetworkDeclared> networks = result.all(NetworkDeclared.class);
		assertEquals(5, networks.size());
		NetworkDeclared residual = networks.get(2);
		assertEquals(NetworkKind.GRAPH, residual.kind());
		assertEquals(List.of("a", "b", "sum", "out"), residual.layers().stream().map(Layer::name).toList());
		assertEquals(List.of(List.of(), List.of(0), List.of(0, 1), List.of(2)),
				residual.layers().stream().map(Layer::inputs).toList());
		NetworkDeclared convolution = networks.get(3);
		assertEquals(List.of("ConvolutionLayer", "BatchNormalization", "SubsamplingLayer", "DenseLayer", "OutputLayer"),
				convolution.layers().stream().map(Layer::kind).toList());
		assertEquals(List.of("relu", "", "", "tanh", "softmax"),
				convolution.layers().stream().map(Layer::activation).toList());
		assertEquals("XAVIER", convolution.layers().get(0).weightInitialisation());
		assertEquals(Set.of("gamma", "beta"),
				convolution.layers().get(1).parameters().stream().map(Parameter::name).collect(Collectors.toSet()));
		assertEquals(List.of(true, true, false),
				networks.get(4).layers().get(0).parameters().stream().map(Parameter::weight).toList());
	}

	@Test
	void progressIsAnnounced() {
		assertEquals(List.of(new FitStarted(0, 0, 2, 1), new FitStarted(2, 0, 2, 1)), result.all(FitStarted.class));
		assertEquals(List.of(new EpochEnded(0, 0, 1), new EpochEnded(0, 1, 1), new EpochEnded(2, 0, 1),
				new EpochEnded(2, 1, 1)), result.all(EpochEnded.class));
		RunStarted started = result.only(RunStarted.class);
		assertEquals("programs.Figures", started.mainType());
		assertEquals("norms", started.settings().get("capture"));
	}

	@Test
	void nothingIsPrinted() {
		assertFalse(result.err().contains("gradlens") || result.err().contains("WARNING"), result::err);
	}
}

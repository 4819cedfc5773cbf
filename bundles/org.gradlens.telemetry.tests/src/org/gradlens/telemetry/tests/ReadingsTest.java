// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.SourceFrame;
import org.junit.jupiter.api.Test;

class ReadingsTest {

	@Test
	void whatWasNotReadIsAbsentAndNotNaN() {
		Readings readings = new Readings.Builder().set(Figure.EPSILON_NORM, 3, 1, Double.NaN).build();

		assertEquals(OptionalDouble.empty(), readings.get(Figure.EPSILON_NORM, 0));
		assertTrue(readings.get(Figure.EPSILON_NORM, 1).isPresent());
		assertEquals(3, readings.size(Figure.EPSILON_NORM));
		assertEquals(OptionalDouble.empty(), readings.get(Figure.EPSILON_NORM, 3), "beyond the last index");
		assertEquals(OptionalDouble.empty(), readings.get(Figure.LOSS));
	}

	@Test
	void aBuilderStartsAfreshAndLeavesWhatItBuilt() {
		Readings.Builder builder = new Readings.Builder();
		Readings first = builder.set(Figure.LOSS, 1).build();
		Readings second = builder.set(Figure.LOSS, 2).build();

		assertEquals(OptionalDouble.of(1), first.get(Figure.LOSS));
		assertNotEquals(first, second);
		assertEquals(Readings.NONE, builder.build());
	}

	@Test
	void parametersAreIndexedLayerAfterLayer() {
		Parameter weights = new Parameter("W", List.of(4L, 2L), true);
		Parameter bias = new Parameter("b", List.of(2L), false);
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(
				new Layer(0, "a", "DenseLayer", "", "", List.of(), List.of(weights, bias), Origin.UNKNOWN),
				new Layer(1, "pool", "SubsamplingLayer", "", "", List.of(0), List.of(), Origin.UNKNOWN),
				new Layer(2, "b", "DenseLayer", "", "", List.of(1), List.of(weights), Origin.UNKNOWN)));

		assertEquals(0, network.firstParameter(0));
		assertEquals(2, network.firstParameter(1));
		assertEquals(2, network.firstParameter(2));
		assertEquals(8, weights.length());
	}

	@Test
	void aLayerIsAnchoredAtTheLineThatTellsItFromTheOthers() {
		SourceFrame helper = new SourceFrame("demo.Net", "dense", "Net.java", 30);
		SourceFrame unknown = new SourceFrame("demo.Net", "<init>", "", 0);
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER,
				List.of(layer(0, helper, call(10)), layer(1, helper, call(11)), layer(2, call(12)), layer(3, unknown)));

		assertEquals(10, network.anchor(0).orElseThrow().line());
		assertEquals(11, network.anchor(1).orElseThrow().line());
		assertEquals(12, network.anchor(2).orElseThrow().line());
		assertEquals(unknown, network.anchor(3).orElseThrow(), "better a class without a line than nothing");
	}

	private static SourceFrame call(int line) {
		return new SourceFrame("demo.Net", "main", "Net.java", line);
	}

	private static Layer layer(int index, SourceFrame... frames) {
		return new Layer(index, "", "DenseLayer", "", "", List.of(), List.of(), new Origin(List.of(frames), 1, 1));
	}

	@Test
	void someOfTheFiguresCanBeKeptAlone() {
		Readings readings = new Readings.Builder().set(Figure.LOSS, 2).set(Figure.EPSILON_NORM, 2, 1, 3).build();
		Step step = Step.of(0, 7, 0, 0, 1, readings).only(Set.of(Figure.EPSILON_NORM));
		assertEquals(Set.of(Figure.EPSILON_NORM), step.mean().figures());
		assertEquals(OptionalDouble.of(3), step.maximum().get(Figure.EPSILON_NORM, 1));
		assertEquals(7, step.firstIteration());
	}
}

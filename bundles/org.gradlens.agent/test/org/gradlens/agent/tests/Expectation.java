// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Step;

/**
 * A figure that a program computed by plain calls of the engine, and printed.
 *
 * @param network the network
 * @param iteration the iteration, counted from 0
 * @param figure what was computed
 * @param index of the layer or parameter
 * @param value what the agent should have read
 */
record Expectation(int network, long iteration, Figure figure, int index, double value) {

	private static final double TOLERANCE = 1e-5;

	/** What a program printed behind a word. */
	static List<Expectation> of(Training.Result result, String word) {
		return result.out().stream().map(line -> line.split(" ")).filter(words -> words[0].equals(word))
				.map(words -> new Expectation(Integer.parseInt(words[1]), Long.parseLong(words[2]),
						Figure.valueOf(words[3]), Integer.parseInt(words[4]), Double.parseDouble(words[5])))
				.toList();
	}

	/** Fails when the run log says otherwise. */
	void check(Training.Result result) {
		Step step = result.all(Step.class).stream()
				.filter(candidate -> candidate.network() == network && candidate.iteration() == iteration).findFirst()
				.orElseThrow(() -> new AssertionError("no step for " + this));
		OptionalDouble read = step.mean().get(figure, index);
		assertTrue(read.isPresent(), () -> "absent: " + this);
		assertEquals(value, read.getAsDouble(), scale(step) * TOLERANCE, this::toString);
	}

	/** The value's own size; a mean may cancel to nothing, and is as exact as the values that it is of. */
	private double scale(Step step) {
		return figure.statistic().filter(statistic -> statistic == Statistic.MEAN)
				.map(mean -> step.mean().get(Figure.of(figure.tensor().orElseThrow(), Statistic.RMS), index).orElseThrow())
				.orElse(Math.abs(value));
	}
}

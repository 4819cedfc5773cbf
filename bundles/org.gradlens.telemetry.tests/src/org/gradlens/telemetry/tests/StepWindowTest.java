// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.StepWindow;
import org.junit.jupiter.api.Test;

class StepWindowTest {

	private final StepWindow window = new StepWindow();

	@Test
	void meansAreWeightedByIterationsAndExtremesKept() {
		window.add(new Step(3, 9, 3, 0, 90, 32, loss(2), loss(-5), loss(4)));
		window.add(Step.of(3, 10, 1, 100, 16, loss(6)));

		Step step = window.take();
		assertEquals(new Step(3, 10, 4, 1, 100, 16, loss(3), loss(-5), loss(6)), step);
		assertEquals(0, window.steps(), "empty afterwards");
		assertThrows(IllegalStateException.class, window::take);
	}

	@Test
	void oneStepStaysAsItIs() {
		Step step = Samples.step(0, 1);
		window.add(step);

		assertSame(step, window.take());
	}

	@Test
	void whatIsNotANumberShowsInTheMeanAndHidesNoExtreme() {
		for (double value : new double[] { Double.NaN, 1, 7, Double.NaN }) {
			window.add(Step.of(0, 1, 0, 0, 1, loss(value)));
		}

		Step step = window.take();
		assertTrue(Double.isNaN(step.mean().get(Figure.LOSS).getAsDouble()));
		assertEquals(OptionalDouble.of(1), step.minimum().get(Figure.LOSS));
		assertEquals(OptionalDouble.of(7), step.maximum().get(Figure.LOSS));
	}

	@Test
	void infinitiesAreExtremes() {
		for (double value : new double[] { 1, Double.NEGATIVE_INFINITY, 7 }) {
			window.add(Step.of(0, 1, 0, 0, 1, loss(value)));
		}

		Step step = window.take();
		assertEquals(OptionalDouble.of(Double.NEGATIVE_INFINITY), step.mean().get(Figure.LOSS));
		assertEquals(OptionalDouble.of(Double.NEGATIVE_INFINITY), step.minimum().get(Figure.LOSS));
		assertEquals(OptionalDouble.of(7), step.maximum().get(Figure.LOSS));
	}

	@Test
	void absentValuesDoNotCount() {
		window.add(Step.of(0, 1, 0, 0, 1, new Readings.Builder().set(Figure.EPSILON_NORM, 3, 0, 4).build()));
		window.add(Step.of(0, 2, 0, 0, 1, new Readings.Builder().set(Figure.EPSILON_NORM, 3, 0, 8)
				.set(Figure.EPSILON_NORM, 3, 1, 5).set(Figure.LOSS, 1).build()));

		Readings mean = window.take().mean();
		assertEquals(OptionalDouble.of(6), mean.get(Figure.EPSILON_NORM, 0));
		assertEquals(OptionalDouble.of(5), mean.get(Figure.EPSILON_NORM, 1));
		assertEquals(OptionalDouble.empty(), mean.get(Figure.EPSILON_NORM, 2));
		assertEquals(OptionalDouble.of(1), mean.get(Figure.LOSS));
	}

	@Test
	void anotherNetworkOrTopologyIsNotAccepted() {
		window.add(Step.of(0, 1, 0, 0, 1, new Readings.Builder().set(Figure.EPSILON_NORM, 3, 0, 4).build()));
		Step wider = Step.of(0, 2, 0, 0, 1, new Readings.Builder().set(Figure.EPSILON_NORM, 4, 0, 4).build());

		assertFalse(window.accepts(wider));
		assertFalse(window.accepts(Step.of(1, 2, 0, 0, 1, loss(1))));
		assertThrows(IllegalArgumentException.class, () -> window.add(wider));
		assertTrue(window.accepts(Step.of(0, 2, 0, 0, 1, loss(1))));
	}

	private static Readings loss(double value) {
		return new Readings.Builder().set(Figure.LOSS, value).build();
	}
}

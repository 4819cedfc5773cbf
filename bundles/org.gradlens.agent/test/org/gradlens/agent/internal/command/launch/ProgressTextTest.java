// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

	private final ProgressText text = new ProgressText();

	private void step(int network, long iteration, int epoch, double seconds) {
		text.add(Step.of(network, iteration, epoch, (long) (seconds * 1e9), 32,
				new Readings.Builder().set(Figure.LOSS, 0.5).build()));
	}

	@Test
	void nothingIsToldBeforeTheFirstStep() {
		text.add(new FitStarted(0, 0, 10, 100));
		assertEquals("", text.toString());
	}

	@Test
	void timeLeftIsToldWhenTheEpochsLengthIsKnown() {
		text.add(new FitStarted(0, 0, 10, 100));
		step(0, 9, 0, 1);
		assertEquals("epoch 1/10  iteration 10  loss 0.5000", text.toString());
		step(0, 19, 0, 2);
		assertEquals("epoch 1/10  iteration 20  loss 0.5000  10.0 it/s  0:01:38 left", text.toString());
	}

	@Test
	void theFirstEpochTellsTheLengthOfTheOthers() {
		text.add(new FitStarted(0, 0, 2, -1));
		step(0, 0, 0, 1);
		step(0, 49, 0, 50);
		assertEquals("epoch 1/2  iteration 50  loss 0.5000  1.0 it/s", text.toString());
		text.add(new EpochEnded(0, 0, 50));
		step(0, 50, 1, 51);
		assertEquals("epoch 2/2  iteration 51  loss 0.5000  1.0 it/s  0:00:49 left", text.toString());
	}

	@Test
	void aLaterFitCountsFromWhereItStarts() {
		step(0, 99, 0, 1);
		text.add(new FitStarted(0, 1, 1, 10));
		step(0, 104, 1, 2);
		assertEquals("epoch 2/2  iteration 105  loss 0.5000  5.0 it/s  0:00:01 left", text.toString());
	}

	@Test
	void aProgramThatSaysNothingOfItsPlanHasARate() {
		step(0, 0, 0, 1);
		step(1, 0, 0, 1);
		step(1, 4, 0, 2);
		assertEquals("epoch 1  iteration 5  loss 0.5000  4.0 it/s", text.toString());
	}
}

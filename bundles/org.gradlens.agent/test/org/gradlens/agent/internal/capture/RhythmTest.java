// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.gradlens.agent.internal.CaptureLevel;
import org.gradlens.agent.internal.CaptureRequest;
import org.junit.jupiter.api.Test;

class RhythmTest {

	private static final CaptureRequest NOTHING = new CaptureRequest(0);

	private static long turns(Rhythm rhythm, int iterations) {
		return IntStream.range(0, iterations).filter(iteration -> rhythm.takeTurn()).count();
	}

	@Test
	void firstIterationsAreReadHoweverMuchThatCosts() {
		Rhythm rhythm = new Rhythm();
		rhythm.recorderSpent(Long.MAX_VALUE);
		assertEquals(16, turns(rhythm, 16));
	}

	@Test
	void costlyReadingsBecomeSeldomButNeverEnd() {
		Rhythm rhythm = new Rhythm();
		rhythm.trainingSpent(Long.MAX_VALUE);
		long ofThousands = turns(rhythm, 4000);
		assertTrue(ofThousands >= 100 && ofThousands <= 400, () -> ofThousands + " turns");
		long ofTenTimesAsMany = turns(rhythm, 36_000);
		assertTrue(ofTenTimesAsMany >= 50 && ofTenTimesAsMany <= 100, () -> ofTenTimesAsMany + " turns");
	}

	@Test
	void readingsThatCostNothingAreTakenAlways() {
		Rhythm rhythm = new Rhythm();
		rhythm.takeTurn();
		while (!rhythm.takeTurn()) {
			// the clock may stand still at first
		}
		assertTrue(turns(rhythm, 1000) > 990);
	}

	@Test
	void wishIsFulfilledOnce() {
		ReadingPlan plan = costlyPlan(CaptureLevel.NORMS);
		CaptureRequest wish = new CaptureRequest(10);
		assertTrue(IntStream.range(0, 10).allMatch(iteration -> plan.takeTurn(wish)));
		assertTrue(IntStream.range(0, 100).filter(iteration -> plan.takeTurn(wish)).count() < 5);
		assertTrue(plan.takeTurn(new CaptureRequest(1)));
	}

	private static ReadingPlan costlyPlan(CaptureLevel level) {
		ReadingPlan plan = new ReadingPlan(level);
		plan.rhythm().trainingSpent(Long.MAX_VALUE);
		IntStream.range(0, 5000).forEach(iteration -> plan.takeTurn(NOTHING));
		return plan;
	}

	@Test
	void failuresLeadFromEverythingToNothing() {
		ReadingPlan plan = new ReadingPlan(CaptureLevel.ALL);
		assertTrue(plan.takeTurn(NOTHING));
		plan.lower();
		assertTrue(!plan.takeTurn(NOTHING) && plan.norms());
		plan.lower();
		assertTrue(!plan.norms() && !plan.isOff());
		plan.lower();
		assertTrue(plan.isOff());
	}
}

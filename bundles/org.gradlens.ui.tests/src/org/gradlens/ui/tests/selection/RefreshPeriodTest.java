// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.gradlens.ui.internal.selection.RefreshPeriod;
import org.junit.jupiter.api.Test;

class RefreshPeriodTest {

	private static final Duration USUAL = Duration.ofMillis(400);

	private long now;
	private long worked;
	private final RefreshPeriod period = new RefreshPeriod(() -> now, () -> worked);

	@Test
	void staysWherePaintingTakesLittle() {
		follow(Duration.ofMillis(20), 20);
		assertEquals(USUAL, period.get());
	}

	@Test
	void leavesASlowThreadFreeForTheUser() {
		Duration painting = Duration.ofMillis(70);
		follow(painting, 20);
		double busy = painting.toNanos() / (double) period.get().toNanos();
		assertTrue(busy < 0.1, () -> "busy " + busy);
		follow(Duration.ofMillis(10), 20);
		assertEquals(USUAL, period.get(), "once it is fast again");
	}

	@Test
	void isNeverLongerThanAPersonWaits() {
		follow(Duration.ofMillis(900), 20);
		assertEquals(Duration.ofSeconds(1), period.get());
	}

	@Test
	void overlooksWhatIsShownAtOnce() {
		for (int i = 0; i < 5; i++) {
			pass(Duration.ofMillis(50), Duration.ofMillis(40));
		}
		assertEquals(USUAL, period.get());
	}

	/** Shows something so many times, after the period each. */
	private void follow(Duration painting, int times) {
		for (int i = 0; i < times; i++) {
			pass(period.get(), painting);
		}
	}

	private void pass(Duration time, Duration work) {
		now += time.toNanos();
		worked += work.toNanos();
		period.shown();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.core.run.Progress;
import org.gradlens.ui.internal.ProgressText;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

	private final ProgressText english = new ProgressText(Locale.ENGLISH);

	@Test
	void saysAllThatIsKnown() {
		assertEquals("epoch 3 of 10 · iteration 1,412 · loss 2.301 · 38 it/s · 1 min 50 s left",
				english.describe(progress(2.3009, 38.2, Duration.ofMillis(110_400))));
	}

	@Test
	void writesNumbersAsTheLocaleDoes() {
		assertEquals("epoch 3 of 10 · iteration 1.412 · loss 2,301 · 4,3 it/s · 9 s left",
				new ProgressText(Locale.GERMAN).describe(progress(2.3009, 4.26, Duration.ofSeconds(9))));
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		assertEquals("epoch 1 · iteration 1", english.describe(new Progress(1, OptionalInt.empty(), 1,
				OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty())));
	}

	@Test
	void showsALossOfAnySize() {
		assertEquals("loss 0.000", loss(0));
		assertEquals("loss 3.21e-07", loss(3.21e-7));
		assertEquals("loss 1.50e+09", loss(1.5e9));
		assertEquals("loss NaN", loss(Double.NaN));
		assertEquals("loss Infinity", loss(Double.POSITIVE_INFINITY));
	}

	@Test
	void showsLongTimesInHours() {
		assertEquals("26 h 5 min left", lastPart(progress(1, 38, Duration.ofMinutes(26 * 60 + 5))));
		assertEquals("1 min 0 s left", lastPart(progress(1, 38, Duration.ofSeconds(60))));
		assertEquals("0 s left", lastPart(progress(1, 38, Duration.ZERO)));
	}

	private String loss(double loss) {
		return english.describe(progress(loss, 38, Duration.ZERO)).split(" · ")[2];
	}

	private String lastPart(Progress progress) {
		String[] parts = english.describe(progress).split(" · ");
		return parts[parts.length - 1];
	}

	private static Progress progress(double loss, double rate, Duration remaining) {
		return new Progress(3, OptionalInt.of(10), 1412, OptionalDouble.of(loss), OptionalDouble.of(rate),
				OptionalDouble.of(0.3), Optional.of(remaining));
	}
}

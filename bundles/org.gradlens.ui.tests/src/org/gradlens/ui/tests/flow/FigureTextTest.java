// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.flow.DecadeScale;
import org.gradlens.ui.internal.flow.HealthyBand;
import org.gradlens.ui.internal.flow.SignalState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FigureTextTest {

	private final Locale locale = Locale.getDefault();

	@AfterEach
	void restoreLocale() {
		Locale.setDefault(locale);
	}

	@Test
	void magnitudesHaveTwoDigitsAndABareExponent() {
		Locale.setDefault(Locale.US);
		assertEquals(List.of("3.1e-9", "1.0e-4", "8.7e0", "4.9e-324", "1.8e308", "-2.0e1", "0", "NaN", "\u221e", "\u2013"),
				List.of(text(3.14e-9), text(9.97e-5), text(8.7), text(Double.MIN_VALUE), text(Double.MAX_VALUE), text(-20),
						text(0), text(Double.NaN), text(Double.POSITIVE_INFINITY), Magnitude.text(OptionalDouble.empty())));
	}

	@Test
	void numbersAreWrittenAsTheUsersLocaleDoes() {
		Locale.setDefault(Locale.GERMANY);
		assertEquals("3,1e-9", text(3.14e-9));
		assertEquals("-3,0", Magnitude.plain(OptionalDouble.of(-3), 1));
	}

	@Test
	void powersOfTenHaveRaisedExponents() {
		assertEquals("10\u207b\u00b9\u2070", Magnitude.powerOfTen(-10));
		assertEquals("10\u00b3", Magnitude.powerOfTen(3));
	}

	@Test
	void anAxisCoversItsValuesInWholeDecades() {
		DecadeScale scale = DecadeScale.UNIT.fitted(values(3e-9, 0.087, 0, Double.NaN, Double.POSITIVE_INFINITY));
		assertEquals(new DecadeScale(-10, -1), scale);
		assertEquals(1, scale.position(0.1));
		assertEquals(0, scale.position(0));
		assertEquals(0.5, scale.position(Math.pow(10, -5.5)), 1e-12);
	}

	@Test
	void anAxisStaysWhileItsValuesMoveALittle() {
		DecadeScale scale = DecadeScale.UNIT.fitted(values(3e-9, 0.087));
		assertEquals(scale, scale.fitted(values(4e-8, 0.02)));
		assertEquals(new DecadeScale(-10, 1), scale.fitted(values(3e-9, 2)));
		assertEquals(new DecadeScale(-6, -1), scale.fitted(values(4e-6, 0.02)));
		assertEquals(scale, scale.fitted(List.of()));
	}

	@Test
	void aSignalVanishesWhenLessThanAThousandthOfItIsLeft() {
		assertEquals(List.of(SignalState.VANISHING, SignalState.STEADY, SignalState.STEADY, SignalState.STEADY),
				states(9e-5, 2e-4, 0.1, 1));
		assertEquals(List.of(SignalState.EXPLODING, SignalState.STEADY, SignalState.STEADY), states(101, 0.1, 1));
		assertEquals(List.of(SignalState.NOT_FINITE, SignalState.STEADY, SignalState.STEADY), states(Double.NaN, 1, 1));
		assertEquals(List.of(SignalState.STEADY), states(1e-9));
	}

	private static String text(double value) {
		return Magnitude.text(OptionalDouble.of(value));
	}

	private static List<OptionalDouble> values(double... values) {
		return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
	}

	private static List<SignalState> states(double... epsilons) {
		List<LayerFigures> figures = IntStream.range(0, epsilons.length).mapToObj(i -> new LayerFigures(
				OptionalDouble.of(epsilons[i]),
				i + 1 < epsilons.length ? OptionalDouble.of(epsilons[i] / epsilons[i + 1]) : OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty())).toList();
		Optional<HealthyBand> band = HealthyBand.of(figures, Thresholds.DEFAULTS);
		return figures.stream().map(layer -> SignalState.of(layer, band)).toList();
	}
}

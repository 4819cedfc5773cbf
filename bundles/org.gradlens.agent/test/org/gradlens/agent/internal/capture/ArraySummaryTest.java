// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArraySummaryTest {

	private static final double TOLERANCE = 1e-8;
	private static final Saturation FLAT = new Saturation(-0.5, 0.5);

	private static ArraySummary of(double[] values) {
		ArraySummary summary = new ArraySummary(FLAT);
		int block = 100;
		for (int start = 0; start < values.length; start += block) {
			double[] some = Arrays.copyOfRange(values, start, Math.min(start + block, values.length));
			summary.accept(some, some.length);
		}
		return summary;
	}

	private static double[] random(int count, double scale, double offset) {
		return new Random(count).doubles(count, -1, 1).map(value -> value * scale + offset).toArray();
	}

	private static double[] with(double[] values, int position, double value) {
		double[] changed = values.clone();
		changed[position] = value;
		return changed;
	}

	static Stream<double[]> finite() {
		return Stream.of(random(1, 1, 0), random(2, 1, 0), random(7, 1, 0), random(1003, 1, 0), random(1003, 1e-30, 0),
				random(1003, 1e-3, 1e3), random(1003, 1e30, 0), new double[1003], with(random(1003, 1e-3, 0), 0, 1e6),
				with(random(1003, 1e-3, 0), 777, -1e6));
	}

	@ParameterizedTest
	@MethodSource("finite")
	void equalsWhatIsComputedOneByOne(double[] values) {
		ArraySummary summary = of(values);
		DoubleSummaryStatistics expected = Arrays.stream(values).summaryStatistics();
		double norm = Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
		assertEquals(norm, summary.norm(), TOLERANCE * norm);
		assertEquals(norm / Math.sqrt(values.length), summary.rootMeanSquare(), TOLERANCE * norm);
		assertEquals(expected.getMin(), summary.minimum());
		assertEquals(expected.getMax(), summary.maximum());
		assertEquals(expected.getAverage(), summary.mean(), TOLERANCE * norm);
		double deviation = new StandardDeviation(false).evaluate(values);
		assertEquals(deviation, summary.deviation(), TOLERANCE * deviation);
		assertEquals(Arrays.stream(values).filter(value -> value == 0).count(), summary.zeroShare() * values.length, TOLERANCE);
		assertEquals(Arrays.stream(values).filter(value -> Math.abs(value) >= 0.5).count(),
				summary.saturatedShare() * values.length, TOLERANCE);
	}

	@ParameterizedTest
	@MethodSource("finite")
	void whatIsNotFiniteSpoilsTheNormAlone(double[] values) {
		double[] spoilt = Arrays.copyOf(values, values.length + 2);
		spoilt[values.length] = Double.NaN;
		spoilt[values.length + 1] = Double.NEGATIVE_INFINITY;
		ArraySummary sound = of(values);
		ArraySummary summary = of(spoilt);
		assertFalse(summary.isFinite());
		assertFalse(Double.isFinite(summary.norm()));
		assertEquals(sound.minimum(), summary.minimum());
		assertEquals(sound.maximum(), summary.maximum());
		assertEquals(sound.mean(), summary.mean(), TOLERANCE * sound.norm());
		assertEquals(sound.deviation(), summary.deviation(), TOLERANCE * sound.norm());
		assertEquals(sound.zeroShare(), summary.zeroShare());
		assertEquals(sound.saturatedShare(), summary.saturatedShare());
	}

	@Test
	void nothingFiniteIsNoValue() {
		ArraySummary summary = of(new double[] { Double.NaN, Double.POSITIVE_INFINITY });
		assertFalse(summary.hasFinite());
		assertFalse(Double.isFinite(summary.norm()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.gradlens.telemetry.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.HistogramProto;

class HistogramEventTest {

	static Stream<Arguments> histograms() {
		double greatest = Double.MAX_VALUE;
		return Stream.of(
				Arguments.of("both signs and zeros",
						new Histogram(-2, new long[] { 1, 0, 2 }, new long[] { 0, 3, 0 }, 4, 5, 6),
						List.of(-2., -1., -.5, -.25, .5, 1.), List.of(2., 0., 1., 4., 3.)),
				Arguments.of("both signs", new Histogram(0, new long[] { 1 }, new long[] { 2 }, 0, 0, 0),
						List.of(-2., -1., 1., 2.), List.of(1., 0., 2.)),
				Arguments.of("negative and zeros", new Histogram(0, new long[] { 1 }, new long[1], 7, 0, 0),
						List.of(-2., -1., 0.), List.of(1., 7.)),
				Arguments.of("negative", new Histogram(0, new long[] { 1, 3 }, new long[2], 0, 0, 0),
						List.of(-4., -2., -1.), List.of(3., 1.)),
				Arguments.of("positive and zeros", new Histogram(0, new long[2], new long[] { 0, 1 }, 7, 0, 0),
						List.of(0., 2., 4.), List.of(7., 1.)),
				Arguments.of("positive", new Histogram(1023, new long[1], new long[] { 1 }, 0, 0, 0),
						List.of(0x1p1023, greatest), List.of(1.)),
				Arguments.of("zeros", new Histogram(0, new long[0], new long[0], 7, 0, 0), List.of(0., 0.), List.of(7.)),
				Arguments.of("nothing finite", new Histogram(0, new long[0], new long[0], 0, 1, 1), List.of(0.),
						List.of()));
	}

	/** The limits are the minimum, which is the first bucket's lower limit, and the buckets' upper limits. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("histograms")
	void bucketsAdjoin(String name, Histogram histogram, List<Double> limits, List<Double> counts) {
		HistogramProto proto = HistogramEvent.of(histogram);
		assertEquals(limits.get(0), proto.getMin());
		assertEquals(limits.subList(1, limits.size()), proto.getBucketLimitList());
		assertEquals(limits.get(limits.size() - 1), proto.getMax());
		assertEquals(counts, proto.getBucketList());
		assertEquals(counts.stream().mapToDouble(Double::doubleValue).sum(), proto.getNum());
	}
}

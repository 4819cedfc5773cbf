// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.gradlens.telemetry.Histogram;
import org.tensorflow.proto.HistogramProto;

/**
 * A histogram as TensorBoard takes it: buckets that adjoin, each named by its upper limit, the first one
 * beginning at the minimum. Values that are not finite are left out. The outermost limits stand for minimum
 * and maximum; sum and sum of squares are not known and stay 0.
 */
final class HistogramEvent {

	private HistogramEvent() {
	}

	static HistogramProto of(Histogram histogram) {
		int[] negative = filled(histogram, histogram::negative);
		int[] positive = filled(histogram, histogram::positive);
		HistogramProto.Builder proto = HistogramProto.newBuilder()
				.setNum(histogram.total() - histogram.notANumbers() - histogram.infinities());
		if (negative.length > 0) {
			proto.setMin(-limit(last(negative) + 1));
			for (int exponent = last(negative); exponent >= negative[0]; exponent--) {
				proto.addBucketLimit(-limit(exponent)).addBucket(histogram.negative(exponent));
			}
			proto.setMax(-limit(negative[0]));
		}
		if (histogram.zeros() > 0 || negative.length > 0 && positive.length > 0) {
			// zeros share the bucket between the smallest magnitudes of either sign
			proto.addBucketLimit(positive.length > 0 ? limit(positive[0]) : 0).addBucket(histogram.zeros());
			proto.setMax(0);
		} else if (positive.length > 0) {
			proto.setMin(limit(positive[0]));
		}
		if (positive.length > 0) {
			for (int exponent = positive[0]; exponent <= last(positive); exponent++) {
				proto.addBucketLimit(limit(exponent + 1)).addBucket(histogram.positive(exponent));
			}
			proto.setMax(limit(last(positive) + 1));
		}
		return proto.build();
	}

	/** The exponents of bins with values in them, ascending. */
	private static int[] filled(Histogram histogram, IntToLongFunction counts) {
		return IntStream.range(histogram.firstExponent(), histogram.firstExponent() + histogram.bins())
				.filter(exponent -> counts.applyAsLong(exponent) > 0).toArray();
	}

	private static int last(int[] exponents) {
		return exponents[exponents.length - 1];
	}

	private static double limit(int exponent) {
		return Math.min(Math.scalb(1d, exponent), Double.MAX_VALUE);
	}
}

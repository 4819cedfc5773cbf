// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts histograms into a payload and takes them out again.
 *
 * <pre>
 * distributions = network:v iteration:v count:v {tensor:v index:v histogram}*
 * histogram     = zeros:v notANumbers:v infinities:v negative:side positive:side
 * side          = bins:v [firstExponent:s count:v*]
 * </pre>
 *
 * A side has the bins between its outermost filled ones, and nothing behind its 0 when it is empty.
 */
final class DistributionsCodec {

	/** Tensor, index, three counts and two sides. */
	private static final int LEAST_DISTRIBUTION_BYTES = 7;
	private static final int MAXIMUM_BINS = Histogram.GREATEST_EXPONENT - Histogram.LEAST_EXPONENT + 1;

	private DistributionsCodec() {
	}

	static void put(PayloadOutput out, Distributions distributions) {
		out.putVariable(distributions.network()).putVariable(distributions.iteration());
		out.putAll(distributions.distributions(), distribution -> {
			out.putVariable(distribution.tensor().code()).putVariable(distribution.index());
			putHistogram(out, distribution.histogram());
		});
	}

	static Distributions get(PayloadInput in) {
		int network = in.getVariableInt();
		long iteration = in.getVariable();
		int count = in.count(LEAST_DISTRIBUTION_BYTES * Byte.SIZE, 2 * PackedNumbers.MAXIMUM_SIZE);
		List<Distributions.Distribution> distributions = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			Optional<Tensor> tensor = Tensor.ofCode(in.getVariableInt());
			int index = in.getVariableInt();
			Histogram histogram = getHistogram(in);
			tensor.ifPresent(known -> distributions.add(new Distributions.Distribution(known, index, histogram)));
		}
		return new Distributions(network, iteration, distributions);
	}

	private static void putHistogram(PayloadOutput out, Histogram histogram) {
		out.putVariable(histogram.zeros()).putVariable(histogram.notANumbers()).putVariable(histogram.infinities());
		putSide(out, histogram.firstExponent(), histogram.bins(), histogram::negative);
		putSide(out, histogram.firstExponent(), histogram.bins(), histogram::positive);
	}

	/** The counts of one sign. */
	private interface Side {
		long count(int exponent);
	}

	private static void putSide(PayloadOutput out, int firstExponent, int bins, Side side) {
		int first = firstExponent;
		int end = firstExponent + bins;
		while (first < end && side.count(first) == 0) {
			first++;
		}
		while (first < end && side.count(end - 1) == 0) {
			end--;
		}
		out.putVariable(end - first);
		if (first < end) {
			out.putSignedVariable(first);
			for (int exponent = first; exponent < end; exponent++) {
				out.putVariable(side.count(exponent));
			}
		}
	}

	private static Histogram getHistogram(PayloadInput in) {
		long zeros = in.getVariable();
		long notANumbers = in.getVariable();
		long infinities = in.getVariable();
		Bins negative = getSide(in);
		Bins positive = getSide(in);
		int first = Math.min(negative.first, positive.first);
		int end = Math.max(negative.end(), positive.end());
		if (first >= end) {
			return new Histogram(0, new long[0], new long[0], zeros, notANumbers, infinities);
		}
		return new Histogram(first, negative.between(first, end), positive.between(first, end), zeros, notANumbers,
				infinities);
	}

	/** The bins of one sign; beyond the others' when there are none. */
	private record Bins(int first, long[] counts) {

		private static final Bins NONE = new Bins(Integer.MAX_VALUE, new long[0]);

		int end() {
			return counts.length == 0 ? Integer.MIN_VALUE : first + counts.length;
		}

		long[] between(int from, int to) {
			long[] widened = new long[to - from];
			if (counts.length > 0) {
				System.arraycopy(counts, 0, widened, first - from, counts.length);
			}
			return widened;
		}
	}

	private static Bins getSide(PayloadInput in) {
		int bins = in.count(Byte.SIZE, MAXIMUM_BINS);
		if (bins == 0) {
			return Bins.NONE;
		}
		long first = in.getSignedVariable();
		if (first < Histogram.LEAST_EXPONENT || first > Histogram.GREATEST_EXPONENT + 1 - bins) {
			throw new MalformedPayloadException("no such bins: " + first + " +" + bins); //$NON-NLS-1$ //$NON-NLS-2$
		}
		long[] counts = new long[bins];
		for (int i = 0; i < bins; i++) {
			counts[i] = in.getVariable();
		}
		return new Bins((int) first, counts);
	}
}

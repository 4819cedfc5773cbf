// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.DataSummary.Role;

/** Sums up arrays of examples, feature by feature. Used by the recorder's thread alone. */
final class DataStatistics {

	private long examples;
	private long nonFinite;
	private Feature[] features = {};
	/** Whether all values are 0 or 1. */
	private boolean binary = true;
	/** Whether one feature is 1 and all others 0, wherever an example has a position. */
	private boolean oneHot = true;

	/** Sums of one feature's values, taken from the first of them. */
	private static final class Feature {

		private double origin = Double.NaN;
		private double sum;
		private double squares;
		private double minimum = Double.POSITIVE_INFINITY;
		private double maximum = Double.NEGATIVE_INFINITY;
		private long count;

		void add(double value) {
			if (count++ == 0) {
				origin = value;
			}
			sum += value - origin;
			squares += (value - origin) * (value - origin);
			minimum = Math.min(minimum, value);
			maximum = Math.max(maximum, value);
		}

		double mean() {
			return origin + sum / count;
		}

		double variance() {
			return Math.max(squares / count - sum / count * (sum / count), 0);
		}

		double deviation() {
			return Math.sqrt(variance());
		}

		boolean isConstant() {
			return minimum == maximum;
		}
	}

	/** Adds the examples of a minibatch; those of another form than the first are left out. */
	void add(ArrayCopy values, int featureDimension) {
		boolean hasFeatures = values.rank() > featureDimension;
		int count = hasFeatures ? values.extent(featureDimension) : 1;
		int stride = hasFeatures && count > 1 ? values.stride(featureDimension) : values.length();
		if (features.length == 0) {
			features = new Feature[count];
			Arrays.setAll(features, index -> new Feature());
		}
		if (features.length != count) {
			return;
		}
		BitSet ones = new BitSet();
		for (int position = 0; position < values.length(); position++) {
			int feature = position / stride % count;
			add(values.at(position), features[feature], position - feature * stride, ones);
		}
		oneHot &= ones.cardinality() == values.length() / count;
		examples += values.extent(0);
	}

	private void add(double value, Feature feature, int place, BitSet ones) {
		if (!Double.isFinite(value)) {
			nonFinite++;
			binary = false;
			return;
		}
		feature.add(value);
		binary &= value == 0 || value == 1;
		if (value == 1) {
			oneHot &= !ones.get(place);
			ones.set(place);
		}
	}

	/** What is known so far. */
	DataSummary summary(int network, long iteration, Role role, int layer) {
		long values = read().mapToLong(feature -> feature.count).sum();
		double mean = read().mapToDouble(feature -> feature.mean() * feature.count).sum() / values;
		double variance = read()
				.mapToDouble(feature -> feature.count * (feature.variance() + Math.pow(feature.mean() - mean, 2)))
				.sum() / values;
		return new DataSummary(network, iteration, role, layer, examples, features.length,
				read().filter(Feature::isConstant).count(), nonFinite,
				read().mapToDouble(feature -> feature.minimum).min().orElse(Double.NaN),
				read().mapToDouble(feature -> feature.maximum).max().orElse(Double.NaN), mean, Math.sqrt(variance),
				read().filter(feature -> !feature.isConstant()).mapToDouble(Feature::deviation).min().orElse(0),
				read().mapToDouble(Feature::deviation).max().orElse(0),
				role == Role.TARGET && values > 0 ? OptionalDouble.of(trivialLoss(values)) : OptionalDouble.empty());
	}

	/** The features of which any value is finite. */
	private Stream<Feature> read() {
		return Arrays.stream(features).filter(feature -> feature.count > 0);
	}

	/** The engine adds up the losses of all positions of an example. */
	private double trivialLoss(long values) {
		double positions = (double) (values + nonFinite) / features.length / examples;
		if (!binary) {
			return positions * read().mapToDouble(Feature::variance).average().orElse(0);
		}
		return positions * read().mapToDouble(Feature::mean)
				.map(share -> oneHot && features.length > 1 ? entropyPart(share) : entropyPart(share) + entropyPart(1 - share))
				.sum();
	}

	private static double entropyPart(double share) {
		return share <= 0 ? 0 : -share * Math.log(share);
	}
}

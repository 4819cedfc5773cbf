// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.OptionalDouble;

/**
 * What a network was given to learn from, over the first minibatches: what enters its first layers, and
 * what the loss compares its output with. A feature is one unit or channel of the array. Values that are
 * not finite are counted, and left out of everything else. One is sent after the first minibatch, lest a short
 * run go without, and unless that was large, another when about 256 examples were seen: the later one of a
 * role and layer replaces the earlier.
 *
 * @param network the network
 * @param iteration the last iteration that is summed up, counted from 0
 * @param role whether it is input or target
 * @param layer the layer that takes the input, or whose output the target is for
 * @param examples how many examples were looked at
 * @param features how many features an example has
 * @param constantFeatures how many of them had the same value in all examples
 * @param nonFinite how many values were not finite
 * @param minimum the least value
 * @param maximum the greatest value
 * @param mean the mean of all values
 * @param deviation the standard deviation of all values
 * @param leastDeviation the least standard deviation of any feature that is not constant; 0 when all are
 * @param greatestDeviation the greatest standard deviation of any feature
 * @param trivialLoss the loss, per example, of the best constant output: for targets that are one-hot or
 *        binary the entropy of their shares in nats, summed over binary targets, else the variance
 *        averaged over features; empty for an input
 */
public record DataSummary(int network, long iteration, Role role, int layer, long examples, long features,
		long constantFeatures, long nonFinite, double minimum, double maximum, double mean, double deviation,
		double leastDeviation, double greatestDeviation, OptionalDouble trivialLoss) implements Message {

	/** What data is for. */
	public enum Role {
		/** It enters a first layer. */
		INPUT,
		/** The loss compares the output with it. */
		TARGET
	}
}

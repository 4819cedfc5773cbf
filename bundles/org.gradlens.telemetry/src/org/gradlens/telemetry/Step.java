// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Set;

/**
 * What was read at one iteration, or over a window of them when the run is faster than the log's rate.
 *
 * @param network the network
 * @param iteration the last iteration of the window, counted from 0 as the engine counts
 * @param iterations how many iterations the window covers, at least 1
 * @param epoch the epoch of {@code iteration}, counted from 0
 * @param elapsedNanos nanoseconds from the start of the run to the end of {@code iteration}
 * @param minibatch examples in the last minibatch
 * @param mean the mean of each figure over the window; the figure itself when it covers one iteration
 * @param minimum the least value of each figure over the window; equals {@code mean} for one iteration
 * @param maximum the greatest value of each figure over the window; equals {@code mean} for one iteration
 */
public record Step(int network, long iteration, int iterations, int epoch, long elapsedNanos, int minibatch,
		Readings mean, Readings minimum, Readings maximum) implements Message {

	/** A step that covers one iteration. */
	public static Step of(int network, long iteration, int epoch, long elapsedNanos, int minibatch,
			Readings readings) {
		return new Step(network, iteration, 1, epoch, elapsedNanos, minibatch, readings, readings, readings);
	}

	/** The first iteration of the window, unless some before {@link #iteration()} were not read. */
	public long firstIteration() {
		return iteration - iterations + 1;
	}

	/** The step with the readings of some of the figures alone. */
	public Step only(Set<Figure> figures) {
		Readings means = mean.only(figures);
		// most steps are of one iteration, and then these are one and the same
		return new Step(network, iteration, iterations, epoch, elapsedNanos, minibatch, means,
				minimum == mean ? means : minimum.only(figures), maximum == mean ? means : maximum.only(figures));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import org.gradlens.telemetry.probe.ProbeTimes;

/** Notes when a probe has come how far. */
final class ProbeClock {

	private final long begin = System.nanoTime();
	private volatile long loaded = ProbeTimes.NEVER;
	private volatile long firstIteration = ProbeTimes.NEVER;
	private volatile long seen = ProbeTimes.NEVER;
	private volatile long lastIteration = ProbeTimes.NEVER;

	void loaded() {
		loaded = elapsed();
	}

	void seen() {
		seen = elapsed();
	}

	/** An iteration is done, of all that are wanted. */
	void iterationEnded(long done, long wanted) {
		if (done == 1) {
			firstIteration = elapsed();
		}
		if (done == wanted) {
			lastIteration = elapsed();
		}
	}

	/**
	 * The times by now.
	 *
	 * @param declaredNanos {@link System#nanoTime()} of the first declaration, or 0
	 */
	ProbeTimes times(long declaredNanos) {
		return new ProbeTimes(loaded, declaredNanos == 0 ? ProbeTimes.NEVER : declaredNanos - begin, firstIteration,
				seen, lastIteration, elapsed());
	}

	private long elapsed() {
		return System.nanoTime() - begin;
	}
}

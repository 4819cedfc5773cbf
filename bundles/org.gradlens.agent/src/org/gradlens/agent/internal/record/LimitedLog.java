// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.io.IOException;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.TimeProfile;

/**
 * A run log that tells when there is room in it. A short run, and the beginning of a long one, is recorded
 * as finely as records a second allow; then the bytes decide. Used by the recorder's thread alone.
 */
final class LimitedLog implements AutoCloseable {

	private static final double NANOS_PER_SECOND = 1e9;
	private static final double NANOS_PER_HOUR = 3600e9;
	private static final double BYTES_PER_MEGABYTE = 1e6;
	/** The share of an hour's bytes that may be written at once. */
	private static final double SAVED = 0.02;
	/** The share of the bytes that distributions may take; steps get what they leave. */
	private static final double DISTRIBUTIONS = 0.25;
	private static final long DISTRIBUTIONS_NANOS = 1_000_000_000;

	private final RunLogWriter log;
	private final ByteBudget all;
	private final ByteBudget distributions;
	private final long recordNanos;

	LimitedLog(RunLogWriter log, LogLimits limits, long now) {
		this.log = log;
		double bytesPerHour = limits.megabytesPerHour() * BYTES_PER_MEGABYTE;
		all = new ByteBudget(bytesPerHour / NANOS_PER_HOUR, bytesPerHour * SAVED, now);
		distributions = new ByteBudget(DISTRIBUTIONS * bytesPerHour / NANOS_PER_HOUR, DISTRIBUTIONS * bytesPerHour * SAVED,
				now);
		recordNanos = (long) (NANOS_PER_SECOND / limits.recordsPerSecond());
	}

	/** Appends a message, whether there is room or not. */
	void append(Message message, long now) throws IOException {
		long before = log.length();
		log.append(message);
		long bytes = log.length() - before;
		all.spend(bytes, now);
		if (message instanceof Distributions || message instanceof TimeProfile) {
			distributions.spend(bytes, now);
		}
	}

	/** Appends what the user wished to see, on top of the limits. */
	void appendWished(Message message) throws IOException {
		log.append(message);
	}

	/** Nanoseconds until there is room for a step; 0 when there is. */
	long nanosToStep(long now) {
		return all.nanosToSpend(now);
	}

	/** Nanoseconds until there is room for distributions; 0 when there is. */
	long nanosToDistributions(long now) {
		return Math.max(all.nanosToSpend(now), distributions.nanosToSpend(now));
	}

	/** How long a network that has just had a step written waits for the next one, when so many take turns. */
	long nanosBetweenSteps(int networks, long now) {
		return networks * Math.max(recordNanos, nanosToStep(now));
	}

	/** The same for distributions. */
	long nanosBetweenDistributions(int networks, long now) {
		return networks * Math.max(DISTRIBUTIONS_NANOS, nanosToDistributions(now));
	}

	@Override
	public void close() throws IOException {
		log.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

/**
 * Bytes that are earned at a steady rate, saved up to a bound, and spent. Whoever has any left may spend
 * more than that, and has to wait until the debt is earned. Times are {@link System#nanoTime()}'s.
 */
final class ByteBudget {

	private final double bytesPerNano;
	private final double mostSaved;
	private double saved;
	private long asOf;

	/** A budget that begins with as much as can be saved. */
	ByteBudget(double bytesPerNano, double mostSaved, long now) {
		this.bytesPerNano = bytesPerNano;
		this.mostSaved = mostSaved;
		saved = mostSaved;
		asOf = now;
	}

	void spend(long bytes, long now) {
		earn(now);
		saved -= bytes;
	}

	/** Nanoseconds until there is something to be spent; 0 when there is. */
	long nanosToSpend(long now) {
		earn(now);
		return saved >= 0 ? 0 : (long) Math.ceil(-saved / bytesPerNano);
	}

	private void earn(long now) {
		saved = Math.min(saved + (now - asOf) * bytesPerNano, mostSaved);
		asOf = now;
	}
}

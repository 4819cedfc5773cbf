// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a view that follows a run waits before it shows what is new: no longer than a person likes to wait, and where
 * the user interface's thread is slow, long enough that it is free most of the time.
 */
public final class RefreshPeriod {

	private static final Duration SHORTEST = Duration.ofMillis(400);
	private static final Duration LONGEST = Duration.ofMillis(1000);
	/** The share of its time that the thread is to be busy with. */
	private static final double BUSY = 0.07;

	private final LongSupplier clock;
	private final LongSupplier work;
	private long clockBefore;
	private long workBefore;
	private volatile long nanos = SHORTEST.toNanos();

	/** A period for what the thread that calls {@link #shown} shows. */
	public RefreshPeriod() {
		this(System::nanoTime, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
	}

	/**
	 * @param clock the time, in nanoseconds
	 * @param work how much of it the thread was busy, in nanoseconds; always negative when that is not known
	 */
	public RefreshPeriod(LongSupplier clock, LongSupplier work) {
		this.clock = clock;
		this.work = work;
		clockBefore = clock.getAsLong();
		workBefore = work.getAsLong();
	}

	/** Takes note, on the user interface's thread, that something new was shown. */
	public void shown() {
		long passed = clock.getAsLong() - clockBefore;
		if (passed < SHORTEST.toNanos()) {
			return; // what happens at once says nothing of what happens all the time
		}
		double busy = (work.getAsLong() - workBefore) / (double) passed;
		nanos = Math.round(Math.max(SHORTEST.toNanos(), Math.min(nanos * busy / BUSY, LONGEST.toNanos())));
		clockBefore += passed;
		workBefore = work.getAsLong();
	}

	/** The period as it is by now. */
	public Duration get() {
		return Duration.ofNanos(nanos);
	}
}

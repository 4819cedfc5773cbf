// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides of which iterations of a network everything is read where norms alone are asked for: of the first
 * ones; then ever more seldom, so that a short run is told of well and a long one never goes without; and
 * beyond that as often as it costs little, on the training thread and on the recorder's.
 */
final class Rhythm {

	/** All of so many first iterations. */
	private static final long FIRST = 16;
	/** Then one each time that this share of the iterations so far was done since the last. */
	private static final long SHARE = 32;
	/** One part in so many of the training's time may go into it on the training thread. */
	private static final long TRAINING_PARTS = 100;
	/** The same on the recorder's thread, which has time to spare unless the machine is full. */
	private static final long RECORDER_PARTS = 10;

	private long iterations;
	private long planned = FIRST;
	private long began;
	private long trainingNanos;
	private final AtomicLong recorderNanos = new AtomicLong();

	/** Whether everything is to be read of the iteration that begins. */
	boolean takeTurn() {
		long now = System.nanoTime();
		long iteration = iterations++;
		if (iteration == 0) {
			began = now;
		}
		if (iteration < FIRST) {
			return true;
		}
		if (iteration < planned && !isCheap(now - began)) {
			return false;
		}
		planned = iteration + 1 + iteration / SHARE;
		return true;
	}

	private boolean isCheap(long elapsed) {
		return trainingNanos < elapsed / TRAINING_PARTS && recorderNanos.get() < elapsed / RECORDER_PARTS;
	}

	/** The training thread spent time on what is read besides norms. */
	void trainingSpent(long nanos) {
		trainingNanos += nanos;
	}

	/** The recorder's thread spent time on an iteration of which everything was read. */
	void recorderSpent(long nanos) {
		recorderNanos.addAndGet(nanos);
	}
}

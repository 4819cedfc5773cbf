// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.lang.ref.WeakReference;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;

/** Keeps count of a network's epochs, and of what a call of {@code fit} announced but has not begun. */
final class FitProgress {

	private final int network;
	private int depth;
	private int announcedEpochs;
	private long announcedLength;
	private WeakReference<Object> lastIterator = new WeakReference<>(null);
	private long iterations;
	private long lastEpochIterations = EpochLength.UNKNOWN;

	FitProgress(int network) {
		this.network = network;
	}

	/** A call of {@code fit} with an iterator begins, perhaps inside another. */
	void fitBegins(Object iterator, int epochs, boolean mayCount) {
		if (depth++ > 0) {
			return;
		}
		long length = mayCount ? EpochLength.of(iterator) : EpochLength.UNKNOWN;
		boolean sameAgain = lastIterator.get() == iterator;
		announcedEpochs = epochs;
		announcedLength = length == EpochLength.UNKNOWN && sameAgain ? lastEpochIterations : length;
		lastIterator = new WeakReference<>(iterator);
		iterations = 0;
	}

	void fitEnds() {
		depth--;
		announcedEpochs = 0;
	}

	/** The announcement that is due with the first pass of a fit, or null. */
	@Nullable FitStarted takeAnnouncement(int epoch) {
		if (announcedEpochs == 0) {
			return null;
		}
		FitStarted message = new FitStarted(network, epoch, announcedEpochs, announcedLength);
		announcedEpochs = 0;
		return message;
	}

	/** Whether an iteration was done since an epoch ended. */
	boolean isWithinEpoch() {
		return iterations > 0;
	}

	void iterationEnds() {
		iterations++;
	}

	EpochEnded epochEnds(int epoch) {
		lastEpochIterations = iterations;
		iterations = 0;
		return new EpochEnded(network, epoch, lastEpochIterations);
	}
}

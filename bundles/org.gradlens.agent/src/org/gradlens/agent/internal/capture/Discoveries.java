// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Tensor;

/** Knows what was told of a network already, or lately. Used by the recorder's thread alone. */
final class Discoveries {

	private static final long SPECTRAL_NORMS_PERIOD_NANOS = 1_000_000_000;
	/** How much longer than what they took they have to wait. */
	private static final long SPECTRAL_NORMS_PAUSE = 20;

	private final int network;
	private boolean nonFiniteFound;
	private long spectralNormsDue;

	Discoveries(int network) {
		this.network = network;
	}

	/** Whether spectral norms are to be read now; if so, they are not again for a while. */
	boolean takeSpectralNormsDue(long elapsedNanos) {
		boolean due = elapsedNanos >= spectralNormsDue;
		if (due) {
			spectralNormsDue = elapsedNanos + SPECTRAL_NORMS_PERIOD_NANOS;
		}
		return due;
	}

	/** Says how long it took to read them. */
	void spectralNormsTook(long nanos) {
		spectralNormsDue += SPECTRAL_NORMS_PAUSE * nanos;
	}

	/**
	 * Tells of the first array that holds a value which is not finite.
	 *
	 * @param norm the norm of a range of the array's values, which is not finite when one of them is not
	 */
	void check(long iteration, Tensor tensor, int index, double norm, ArrayCopy copy, int start, int count,
			Consumer<Message> findings) {
		if (nonFiniteFound || Double.isFinite(norm)) {
			return;
		}
		long found = copy.nonFinite(start, count);
		if (found > 0) {
			nonFiniteFound = true;
			findings.accept(new NonFiniteFound(network, iteration, tensor, index, found));
		}
	}
}

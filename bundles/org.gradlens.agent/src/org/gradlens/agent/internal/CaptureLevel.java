// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much is read of each iteration. */
public enum CaptureLevel {
	/** Loss and progress. */
	OFF,
	/** Norms of error signals, gradients, parameters and updates, too, and everything as often as it costs little. */
	NORMS,
	/** Every figure at every iteration, and distributions from time to time. */
	ALL;

	/** The level that a setting's value names, or empty. */
	static Optional<CaptureLevel> named(String value) {
		return Arrays.stream(values()).filter(level -> level.toString().equals(value)).findFirst();
	}

	/** The next level that reads less; the least one itself. */
	public CaptureLevel lower() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

	/** What the user writes. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}

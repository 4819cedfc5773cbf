// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.gradlens.agent.internal.CaptureLevel;

/** How much is read of a network: what was asked for, until that cannot be had. */
final class ReadingPlan {

	private final Rhythm rhythm = new Rhythm();
	private CaptureLevel level;
	private boolean mayReadAll = true;
	private boolean off;

	ReadingPlan(CaptureLevel wanted) {
		level = wanted;
	}

	Rhythm rhythm() {
		return rhythm;
	}

	/** Whether anything but loss and progress is read. */
	boolean norms() {
		return level != CaptureLevel.OFF;
	}

	/** Whether everything is to be read of the iteration that begins. */
	boolean takeTurn() {
		return norms() && mayReadAll && (level == CaptureLevel.ALL || rhythm.takeTurn());
	}

	/** Whether there is nothing left that may be read. */
	boolean isOff() {
		return off;
	}

	/** Norms alone from now on. */
	void withoutAll() {
		mayReadAll = false;
		level = level == CaptureLevel.ALL ? CaptureLevel.NORMS : level;
	}

	/** Loss and progress alone from now on. */
	void withoutNorms() {
		level = CaptureLevel.OFF;
	}

	/** Something went wrong: from now on less is read, and in the end nothing. */
	void lower() {
		if (!norms()) {
			off = true;
		} else if (mayReadAll) {
			withoutAll();
		} else {
			withoutNorms();
		}
	}
}

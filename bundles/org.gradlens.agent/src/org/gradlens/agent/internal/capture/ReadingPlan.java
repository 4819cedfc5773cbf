// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.CaptureLevel;
import org.gradlens.agent.internal.CaptureRequest;

/** How much is read of a network: what was asked for, until that cannot be had. */
final class ReadingPlan {

	private final Rhythm rhythm = new Rhythm();
	private CaptureLevel level;
	private boolean mayReadAll = true;
	private boolean off;
	private @Nullable CaptureRequest wish;
	private int wishedIterations;
	/** Whether the user wished to see everything of the iteration under way. */
	private boolean wished;

	ReadingPlan(CaptureLevel wanted) {
		level = wanted;
	}

	Rhythm rhythm() {
		return rhythm;
	}

	/** Whether anything but loss and progress is read. */
	boolean norms() {
		return level != CaptureLevel.OFF || wished;
	}

	/**
	 * Whether everything is to be read of the iteration that begins.
	 *
	 * @param latest what the user wished to see last
	 */
	boolean takeTurn(CaptureRequest latest) {
		if (latest != wish) {
			wish = latest;
			wishedIterations = latest.steps();
		}
		wished = mayReadAll && wishedIterations > 0;
		wishedIterations = Math.max(wishedIterations - 1, 0);
		return norms() && mayReadAll && (wished || level == CaptureLevel.ALL || rhythm.takeTurn());
	}

	/** Whether the user wished to see everything of the iteration under way. */
	boolean isWished() {
		return wished;
	}

	/** Whether there is nothing left that may be read. */
	boolean isOff() {
		return off;
	}

	/** Norms alone from now on. */
	void withoutAll() {
		mayReadAll = false;
		wished = false;
		level = level == CaptureLevel.ALL ? CaptureLevel.NORMS : level;
	}

	/** Loss and progress alone from now on. */
	void withoutNorms() {
		withoutAll();
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums the steps of a network up at several levels while they are written: a summary of level 1 is made
 * of {@value #STEPS} steps, one of each level above of {@value #SUMMARIES} of the level below. That adds
 * two in a hundred to the records of a log, and whoever draws a long run reads as few of them as there
 * are pixels. Partly filled ones are written when the topology changes and when the log is closed.
 */
final class StepPyramid {

	private static final int STEPS = 64;
	private static final int SUMMARIES = 8;

	/** Takes the summaries. */
	interface Receiver {
		void receive(int level, Step summary);
	}

	private final Receiver receiver;
	/** What is under way at each level, level 1 first. */
	private final List<StepWindow> windows = new ArrayList<>();

	StepPyramid(Receiver receiver) {
		this.receiver = receiver;
	}

	/** Adds the next step. */
	void add(Step step) {
		add(1, step);
	}

	private void add(int level, Step part) {
		if (windows.size() < level) {
			windows.add(new StepWindow());
		}
		StepWindow window = windows.get(level - 1);
		if (!window.accepts(part)) {
			complete();
		}
		window.add(part);
		if (window.steps() == (level == 1 ? STEPS : SUMMARIES)) {
			complete(level);
		}
	}

	private void complete(int level) {
		Step summary = windows.get(level - 1).take();
		receiver.receive(level, summary);
		if (level < FrameType.SUMMARY_LEVELS) {
			add(level + 1, summary);
		}
	}

	/** Hands on what is under way, so that each level covers all steps so far. */
	void complete() {
		int levels = windows.size();
		for (int level = 1; level <= levels; level++) {
			StepWindow window = windows.get(level - 1);
			if (window.steps() > 0) {
				Step summary = window.take();
				receiver.receive(level, summary);
				if (level < levels) {
					add(level + 1, summary);
				}
			}
		}
	}
}

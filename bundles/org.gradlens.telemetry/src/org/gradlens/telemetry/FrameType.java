// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/** The numbers of the kinds of frames; part of the format, never reused. */
final class FrameType {

	static final int RUN_STARTED = 1;
	static final int NETWORK_DECLARED = 2;
	static final int FIT_STARTED = 3;
	static final int STEP = 4;
	static final int EPOCH_ENDED = 5;
	static final int CAPTURE_PROBLEM = 6;
	static final int RUN_FAILED = 7;
	static final int RUN_ENDED = 8;
	static final int DISTRIBUTIONS = 9;
	static final int TIME_PROFILE = 10;
	static final int NON_FINITE_FOUND = 11;
	static final int INITIAL_PARAMETERS = 12;
	static final int DATA_SUMMARY = 13;
	static final int EVALUATED = 14;

	/** Where everything is; the last frame but one of a log that was closed. */
	static final int INDEX = 32;
	/** Where the index is; the last frame of a log that was closed. */
	static final int INDEX_POSITION = 33;
	/** A step made of many; the level is added, from 1 to {@link #SUMMARY_LEVELS}. */
	private static final int SUMMARY = 64;
	static final int SUMMARY_LEVELS = 8;

	private FrameType() {
	}

	/** Steps at a level of summary; 0 for the steps themselves. */
	static int summary(int level) {
		return level == 0 ? STEP : SUMMARY + level;
	}

	/** Whether a frame holds a step or a summary of steps. */
	static boolean isStep(int type) {
		return type == STEP || type > SUMMARY && type <= SUMMARY + SUMMARY_LEVELS;
	}

	/** Whether the payload begins with network and iteration, as variable-length numbers. */
	static boolean beginsWithIteration(int type) {
		return isStep(type) || type == DISTRIBUTIONS || type == TIME_PROFILE;
	}
}

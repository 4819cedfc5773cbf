// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import org.gradlens.telemetry.DataSummary;

/** What a summary of targets says of their kind. */
public final class Targets {

	/** What is lost in rounding. */
	private static final double TOLERANCE = 1e-3;

	private Targets() {
	}

	/** Whether all targets are 0 or 1: then, and only then, mean and variance are bound to each other. */
	public static boolean areBinary(DataSummary targets) {
		double bound = targets.mean() * (1 - targets.mean());
		return bound > 0 && Math.abs(targets.deviation() * targets.deviation() / bound - 1) < TOLERANCE;
	}

	/** What the features of a target add up to, on average. */
	public static double sum(DataSummary targets) {
		return targets.mean() * targets.features();
	}

	/** Whether targets say, with 1 among zeros, which of several classes it is. */
	public static boolean areOneOfMany(DataSummary targets) {
		return targets.features() > 1 && areBinary(targets) && Math.abs(sum(targets) - 1) < TOLERANCE;
	}
}

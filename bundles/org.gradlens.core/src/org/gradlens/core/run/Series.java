// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.Arrays;

/**
 * A figure over the course of a run in bounded memory: when it is full, neighbouring points are merged
 * into their mean, so that the whole run stays visible at half the resolution.
 */
public final class Series {

	private static final int CAPACITY = 512;

	private final double[] values = new double[CAPACITY];
	private int size;
	private int merged = 1;
	private double pending;
	private int pendingCount;

	/** Appends a value, which may be infinite or NaN. */
	void add(double value) {
		pending += value;
		if (++pendingCount < merged) {
			return;
		}
		if (size == CAPACITY) {
			for (int i = 0; i < CAPACITY / 2; i++) {
				values[i] = (values[2 * i] + values[2 * i + 1]) / 2;
			}
			size = CAPACITY / 2;
			merged *= 2;
			return;
		}
		values[size++] = pending / pendingCount;
		pending = 0;
		pendingCount = 0;
	}

	/** The points so far, oldest first, each the mean of as many values as every other. */
	double[] toArray() {
		return Arrays.copyOf(values, size);
	}
}

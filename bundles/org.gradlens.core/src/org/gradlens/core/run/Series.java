// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.Arrays;

/**
 * A figure over the course of a run in bounded memory: when it is full, neighbouring points are merged
 * into their mean, so that the whole run stays visible at half the resolution.
 */
public final class Series {

	private static final int CAPACITY = 512;
	/** As many points as a line without axes shows are kept of a run that is over: there are many of them. */
	private static final int SETTLED = 128;

	private float[] values = new float[CAPACITY];
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
			halve();
			return;
		}
		if (size == values.length) {
			values = Arrays.copyOf(values, CAPACITY); // there are more after all
		}
		values[size++] = (float) (pending / pendingCount);
		pending = 0;
		pendingCount = 0;
	}

	private void halve() {
		for (int i = 0; i < size / 2; i++) {
			values[i] = (values[2 * i] + values[2 * i + 1]) / 2;
		}
		size /= 2;
		merged *= 2;
	}

	/** Keeps less of it, since no more values are expected. */
	void settle() {
		while (size > SETTLED) {
			halve();
		}
		values = Arrays.copyOf(values, size);
	}

	/** The points so far, oldest first, each the mean of as many values as every other. */
	double[] toArray() {
		double[] points = new double[size];
		for (int i = 0; i < size; i++) {
			points[i] = values[i];
		}
		return points;
	}
}

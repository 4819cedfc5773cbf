// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.ArrayList;
import java.util.List;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Evidence.Point;

/**
 * The course of a quantity over a run of any length in bounded memory: means over stretches of iterations,
 * whose length doubles whenever there are too many. Values that are not finite end it.
 */
public final class Course {

	/** Stretches that are kept, after which each two become one. */
	private static final int GREATEST = 256;

	private final List<Stretch> stretches = new ArrayList<>();
	private long length = 1;
	private boolean finite = true;

	/** The mean over some iterations. */
	private record Stretch(long end, double sum, long iterations) {

		double mean() {
			return sum / iterations;
		}

		Stretch and(Stretch next) {
			return new Stretch(next.end, sum + next.sum, iterations + next.iterations);
		}
	}

	/**
	 * Adds a mean.
	 *
	 * @param end the last iteration that it covers
	 */
	public void add(long end, int iterations, double mean) {
		finite &= Double.isFinite(mean);
		if (!finite) {
			return;
		}
		Stretch added = new Stretch(end, mean * iterations, iterations);
		int last = stretches.size() - 1;
		if (last >= 0 && stretches.get(last).iterations < length) {
			stretches.set(last, stretches.get(last).and(added));
		} else {
			stretches.add(added);
		}
		if (stretches.size() > GREATEST) {
			thin();
		}
	}

	private void thin() {
		List<Stretch> halved = new ArrayList<>();
		for (int i = 0; i < stretches.size(); i += 2) {
			halved.add(i + 1 < stretches.size() ? stretches.get(i).and(stretches.get(i + 1)) : stretches.get(i));
		}
		stretches.clear();
		stretches.addAll(halved);
		length *= 2;
	}

	/** Whether all that was added is finite. */
	public boolean isFinite() {
		return finite;
	}

	/** How many iterations were added. */
	public long iterations() {
		return stretches.stream().mapToLong(Stretch::iterations).sum();
	}

	/** The mean over the last iterations, at least as many as asked for where there are so many; NaN when empty. */
	public double recent(long iterations) {
		return meanBefore(0, iterations);
	}

	/** The mean over some iterations that lie before the last ones; NaN when there are none so early. */
	public double meanBefore(long last, long iterations) {
		long passed = 0;
		Stretch whole = new Stretch(0, 0, 0);
		for (int i = stretches.size() - 1; i >= 0 && whole.iterations < iterations; i--) {
			if (passed >= last) {
				whole = whole.and(stretches.get(i));
			}
			passed += stretches.get(i).iterations;
		}
		return whole.mean();
	}

	/** The mean over the first iterations, at least as many as asked for where there are so many; NaN when empty. */
	public double first(long iterations) {
		Stretch whole = new Stretch(0, 0, 0);
		for (int i = 0; i < stretches.size() && whole.iterations < iterations; i++) {
			whole = whole.and(stretches.get(i));
		}
		return whole.mean();
	}

	/** The means over successive groups of at least so many iterations, an incomplete one at the end left out. */
	public double[] groups(long iterations) {
		List<Double> means = new ArrayList<>();
		Stretch group = new Stretch(0, 0, 0);
		for (Stretch stretch : stretches) {
			group = group.and(stretch);
			if (group.iterations >= iterations) {
				means.add(group.mean());
				group = new Stretch(0, 0, 0);
			}
		}
		return means.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The course as evidence. */
	public Evidence evidence(String quantity) {
		return new Evidence(quantity,
				stretches.stream().map(stretch -> new Point(stretch.end, stretch.mean())).toList());
	}
}

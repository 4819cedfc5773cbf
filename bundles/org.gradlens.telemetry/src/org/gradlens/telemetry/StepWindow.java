// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes one step of successive steps of a network. Each figure's mean is weighted by iterations; a mean
 * is not finite when any of the values was not, whereas NaN leaves minimum and maximum alone unless there
 * was nothing else. What is absent does not count. Not safe for use by several threads.
 */
public final class StepWindow {

	private Map<Figure, Column> columns = new EnumMap<>(Figure.class);
	private @Nullable Step last;
	private int steps;
	private int iterations;

	/** How many steps were added since the last was taken. */
	public int steps() {
		return steps;
	}

	/** Whether a step is of the same network as those before, with figures of the same sizes. */
	public boolean accepts(Step step) {
		Step previous = last;
		if (previous == null) {
			return true;
		}
		boolean[] same = { previous.network() == step.network() };
		step.mean().forEachColumn((figure, values, present) -> {
			Column column = columns.get(figure);
			same[0] &= column == null || column.sums.length == values.length;
		});
		return same[0];
	}

	/**
	 * Adds the next step.
	 *
	 * @throws IllegalArgumentException when the window does not accept it
	 */
	public void add(Step step) {
		if (!accepts(step)) {
			throw new IllegalArgumentException("a step of another network or topology: " + step.network()); //$NON-NLS-1$
		}
		step.mean().forEachColumn((figure, means, present) -> {
			Column column = columns.get(figure);
			if (column == null) {
				column = new Column(means.length);
				columns.put(figure, column);
			}
			column.add(means, present, step.iterations(), step.minimum().values(figure, means),
					step.maximum().values(figure, means));
		});
		last = step;
		steps++;
		iterations += step.iterations();
	}

	/**
	 * One step for all that were added; the window is empty afterwards.
	 *
	 * @throws IllegalStateException when there was none
	 */
	public Step take() {
		Step end = last;
		if (end == null) {
			throw new IllegalStateException("an empty window"); //$NON-NLS-1$
		}
		Step whole = end;
		if (steps > 1) {
			Readings.Builder means = new Readings.Builder();
			Readings.Builder minima = new Readings.Builder();
			Readings.Builder maxima = new Readings.Builder();
			columns.forEach((figure, column) -> {
				means.setAll(figure, column.means(), column.present);
				minima.setAll(figure, column.minima, column.present);
				maxima.setAll(figure, column.maxima, column.present);
			});
			whole = new Step(end.network(), end.iteration(), iterations, end.epoch(), end.elapsedNanos(),
					end.minibatch(), means.build(), minima.build(), maxima.build());
		}
		columns = new EnumMap<>(Figure.class);
		last = null;
		steps = 0;
		iterations = 0;
		return whole;
	}

	private static final class Column {

		private final double[] sums;
		private final double[] minima;
		private final double[] maxima;
		private final long[] weights;
		private final BitSet present = new BitSet();

		Column(int size) {
			sums = new double[size];
			minima = new double[size];
			maxima = new double[size];
			weights = new long[size];
		}

		void add(double[] means, BitSet read, int weight, double[] least, double[] greatest) {
			for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1)) {
				if (weights[i] == 0) {
					minima[i] = least[i];
					maxima[i] = greatest[i];
				} else {
					minima[i] = least[i] < minima[i] || Double.isNaN(minima[i]) ? least[i] : minima[i];
					maxima[i] = greatest[i] > maxima[i] || Double.isNaN(maxima[i]) ? greatest[i] : maxima[i];
				}
				sums[i] += means[i] * weight;
				weights[i] += weight;
			}
			present.or(read);
		}

		double[] means() {
			for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
				sums[i] /= weights[i];
			}
			return sums;
		}
	}
}

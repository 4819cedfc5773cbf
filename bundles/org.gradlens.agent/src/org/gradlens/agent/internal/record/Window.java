// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/** Gathers the figures of some successive iterations of a network into one step. */
final class Window implements FigureConsumer {

	private final int network;
	private final FigureSizes sizes;
	private final Map<Figure, Column> columns = new EnumMap<>(Figure.class);
	private int iterations;
	private Moment last = new Moment(0, 0, 0, 0);

	Window(int network, FigureSizes sizes) {
		this.network = network;
		this.sizes = sizes;
	}

	boolean isEmpty() {
		return iterations == 0;
	}

	/** Whether readings of this size fit in. */
	boolean accepts(FigureSizes other) {
		return sizes.equals(other);
	}

	void iterationEnds(Moment moment) {
		iterations++;
		last = moment;
	}

	@Override
	public void accept(Figure figure, int index, double value) {
		columns.computeIfAbsent(figure, key -> new Column(sizes.of(key))).add(index, value);
	}

	/** The iterations so far as one step; the window is empty afterwards. */
	Step take() {
		Readings mean = readings((column, index) -> column.sums[index] / column.counts[index]);
		Readings minimum = iterations == 1 ? mean : readings((column, index) -> column.minima[index]);
		Readings maximum = iterations == 1 ? mean : readings((column, index) -> column.maxima[index]);
		Step step = new Step(network, last.iteration(), iterations, last.epoch(), last.elapsedNanos(),
				last.minibatch(), mean, minimum, maximum);
		iterations = 0;
		columns.values().forEach(Column::clear);
		return step;
	}

	private interface Reading {
		double of(Column column, int index);
	}

	private Readings readings(Reading reading) {
		Readings.Builder builder = new Readings.Builder();
		columns.forEach((figure, column) -> {
			for (int index = 0; index < column.counts.length; index++) {
				if (column.counts[index] > 0) {
					builder.set(figure, column.counts.length, index, reading.of(column, index));
				}
			}
		});
		return builder.build();
	}

	private static final class Column {

		private final double[] sums;
		private final double[] minima;
		private final double[] maxima;
		private final int[] counts;

		Column(int size) {
			sums = new double[size];
			minima = new double[size];
			maxima = new double[size];
			counts = new int[size];
		}

		void add(int index, double value) {
			boolean first = counts[index]++ == 0;
			sums[index] = first ? value : sums[index] + value;
			minima[index] = first ? value : Math.min(minima[index], value);
			maxima[index] = first ? value : Math.max(maxima[index], value);
		}

		void clear() {
			Arrays.fill(counts, 0);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Tensor;

/**
 * What one pass over an array's values tells of them. Norm and root mean square are of all values, and so
 * not finite when a value is not; the rest is of the finite values.
 */
final class ArraySummary implements ArrayCopy.BlockConsumer {

	private final Saturation saturation;
	/** Sums are of differences from a value of the array, lest a small deviation drown in a large mean. */
	private double shift = Double.NaN;
	private double sum;
	private double shiftedSquares;
	private double squares;
	private double minimum = Double.POSITIVE_INFINITY;
	private double maximum = Double.NEGATIVE_INFINITY;
	private long values;
	private long nonFinite;
	private long zeros;
	private long saturated;

	/** A summary of values to come. */
	ArraySummary(Saturation saturation) {
		this.saturation = saturation;
	}

	@Override
	public void accept(double[] block, int count) {
		double least = minimum;
		double greatest = maximum;
		double total = sum;
		double totalSquares = squares;
		double totalShifted = shiftedSquares;
		double origin = shift(block, count);
		double low = saturation.low();
		double high = saturation.high();
		long others = 0;
		long nothing = 0;
		long flat = 0;
		for (int i = 0; i < count; i++) {
			double value = block[i];
			totalSquares += value * value;
			if (!(Math.abs(value) <= Double.MAX_VALUE)) {
				others++;
				continue;
			}
			double difference = value - origin;
			total += difference;
			totalShifted += difference * difference;
			if (value < least) {
				least = value;
			}
			if (value > greatest) {
				greatest = value;
			}
			nothing += value == 0 ? 1 : 0;
			flat += value <= low ? 1 : 0;
			flat += value >= high ? 1 : 0;
		}
		minimum = least;
		maximum = greatest;
		sum = total;
		squares = totalSquares;
		shiftedSquares = totalShifted;
		values += count;
		nonFinite += others;
		zeros += nothing;
		saturated += flat;
	}

	private double shift(double[] block, int count) {
		for (int i = 0; Double.isNaN(shift) && i < count; i++) {
			if (Double.isFinite(block[i])) {
				shift = block[i];
			}
		}
		return shift;
	}

	/** What a range of a copy's values tells. */
	static ArraySummary of(ArrayCopy copy, int start, int count, Saturation saturation) {
		ArraySummary summary = new ArraySummary(saturation);
		copy.forEachBlock(start, count, summary);
		return summary;
	}

	/** Tells every statistic of a tensor, divided by a number. */
	void tell(Tensor tensor, int index, double divisor, FigureConsumer figures) {
		figures.accept(Figure.of(tensor, Statistic.NORM), index, norm() / divisor);
		figures.accept(Figure.of(tensor, Statistic.RMS), index, rootMeanSquare() / divisor);
		if (hasFinite()) {
			figures.accept(Figure.of(tensor, Statistic.MINIMUM), index, minimum() / divisor);
			figures.accept(Figure.of(tensor, Statistic.MAXIMUM), index, maximum() / divisor);
			figures.accept(Figure.of(tensor, Statistic.MEAN), index, mean() / divisor);
			figures.accept(Figure.of(tensor, Statistic.DEVIATION), index, deviation() / divisor);
		}
	}

	/** Whether all values are finite. */
	boolean isFinite() {
		return nonFinite == 0;
	}

	/** Whether there is any finite value. */
	boolean hasFinite() {
		return values > nonFinite;
	}

	double norm() {
		return Math.sqrt(squares);
	}

	double rootMeanSquare() {
		return Math.sqrt(squares / values);
	}

	double minimum() {
		return minimum;
	}

	double maximum() {
		return maximum;
	}

	double mean() {
		return shift + sum / (values - nonFinite);
	}

	/** Standard deviation of the population. */
	double deviation() {
		double finite = values - nonFinite;
		double offset = sum / finite;
		return Math.sqrt(Math.max(shiftedSquares / finite - offset * offset, 0));
	}

	/** Share of the finite values that are 0. */
	double zeroShare() {
		return (double) zeros / (values - nonFinite);
	}

	/** Share of the finite values where the activation function is flat. */
	double saturatedShare() {
		return (double) saturated / (values - nonFinite);
	}
}

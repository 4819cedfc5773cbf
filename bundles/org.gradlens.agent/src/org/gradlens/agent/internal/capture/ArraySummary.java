// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.record.FigureConsumer;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Statistic;
import org.gradlens.telemetry.Tensor;

/**
 * What one pass over an array's values tells of them. Norm and root mean square are of all values, and so
 * not finite when a value is not; the rest is of the finite values.
 */
final class ArraySummary implements ArrayCopy.BlockConsumer {

	/** Null when nobody asks where values are flat or 0. */
	private final @Nullable Saturation saturation;
	/** Sums are of differences from a value of the array, lest a small deviation drown in a large mean. */
	private double shift = Double.NaN;
	private double sum;
	private double shiftedSquares;
	private double minimum = Double.POSITIVE_INFINITY;
	private double maximum = Double.NEGATIVE_INFINITY;
	private long values;
	private long nonFinite;
	/** Not finite when any value is not. */
	private double nonFiniteSum;
	private long zeros;
	private long saturated;

	/** A summary of values to come. */
	ArraySummary(@Nullable Saturation saturation) {
		this.saturation = saturation;
	}

	@Override
	public void accept(double[] block, int count) {
		if (!acceptFinite(block, count, shift(block, count))) {
			for (int i = 0; i < count; i++) {
				acceptAny(block[i]);
			}
		}
		values += count;
		Saturation flat = saturation;
		if (flat != null) {
			countFlat(block, count, flat.low(), flat.high());
		}
	}

	/** Takes values as fast as can be, unless any is not finite; four sums, so that none waits for the one before. */
	private boolean acceptFinite(double[] block, int count, double origin) {
		double least = minimum;
		double greatest = maximum;
		double sumA = 0;
		double sumB = 0;
		double sumC = 0;
		double sumD = 0;
		double squaresA = 0;
		double squaresB = 0;
		double squaresC = 0;
		double squaresD = 0;
		int i = 0;
		for (; i + 3 < count; i += 4) {
			double a = block[i];
			double b = block[i + 1];
			double c = block[i + 2];
			double d = block[i + 3];
			least = a < least ? a : least;
			least = b < least ? b : least;
			least = c < least ? c : least;
			least = d < least ? d : least;
			greatest = a > greatest ? a : greatest;
			greatest = b > greatest ? b : greatest;
			greatest = c > greatest ? c : greatest;
			greatest = d > greatest ? d : greatest;
			a -= origin;
			b -= origin;
			c -= origin;
			d -= origin;
			sumA += a;
			sumB += b;
			sumC += c;
			sumD += d;
			squaresA += a * a;
			squaresB += b * b;
			squaresC += c * c;
			squaresD += d * d;
		}
		for (; i < count; i++) {
			double a = block[i];
			least = a < least ? a : least;
			greatest = a > greatest ? a : greatest;
			a -= origin;
			sumA += a;
			squaresA += a * a;
		}
		double squares = squaresA + squaresB + squaresC + squaresD;
		if (!(squares <= Double.MAX_VALUE)) {
			return false;
		}
		minimum = least;
		maximum = greatest;
		sum += sumA + sumB + sumC + sumD;
		shiftedSquares += squares;
		return true;
	}

	private void acceptAny(double value) {
		if (Double.isFinite(value)) {
			double difference = value - shift;
			sum += difference;
			shiftedSquares += difference * difference;
			minimum = Math.min(minimum, value);
			maximum = Math.max(maximum, value);
		} else {
			nonFinite++;
			nonFiniteSum += value * value;
		}
	}

	private void countFlat(double[] block, int count, double low, double high) {
		int nothing = 0;
		int flat = 0;
		for (int i = 0; i < count; i++) {
			double value = block[i];
			nothing += value == 0 ? 1 : 0;
			flat += value <= low && value >= -Double.MAX_VALUE ? 1 : 0;
			flat += value >= high && value <= Double.MAX_VALUE ? 1 : 0;
		}
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
	static ArraySummary of(ArrayCopy copy, int start, int count) {
		ArraySummary summary = new ArraySummary(null);
		copy.forEachBlock(start, count, summary);
		return summary;
	}

	/** What a copy of a layer's activations tells. */
	static ArraySummary ofActivations(ArrayCopy copy, Saturation saturation) {
		ArraySummary summary = new ArraySummary(saturation);
		copy.forEachBlock(0, copy.length(), summary);
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
		return Math.sqrt(squares());
	}

	double rootMeanSquare() {
		return Math.sqrt(squares() / values);
	}

	/** The shift is one of the values, so that the sum of squares is at least its square, and no digit that counts is lost. */
	private double squares() {
		double finite = values - nonFinite;
		double squares = finite == 0 ? 0 : shiftedSquares + 2 * shift * sum + finite * shift * shift;
		return Math.max(squares, 0) + nonFiniteSum;
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The greatest singular value of a square matrix A by the method of Lanczos: from the space that A'A spans
 * with one random vector, the greatest eigenvalue of A'A is taken. It needs far fewer products than the
 * power iteration, of which it is the refinement. See G. Golub, C. van Loan, Matrix Computations, chapter 10.
 */
final class SpectralNorm {

	/** Enough for eight digits of matrices of some thousand rows whose greatest singular values lie close. */
	private static final int MAXIMUM_STEPS = 60;
	private static final double NOTHING_LEFT = 1e-12;
	private static final int BISECTIONS = 100;

	private SpectralNorm() {
	}

	/** Of a matrix that is given by its columns. */
	static double of(double[][] columns) {
		List<double[]> basis = new ArrayList<>();
		List<Double> diagonal = new ArrayList<>();
		List<Double> beside = new ArrayList<>();
		double[] vector = randomUnit(columns.length);
		int steps = Math.min(MAXIMUM_STEPS, columns.length);
		while (basis.size() < steps) {
			basis.add(vector);
			double[] next = timesTransposed(columns, times(columns, vector));
			diagonal.add(dot(next, vector));
			// twice, since rounding would let the found directions creep in again
			removeAll(basis, next);
			removeAll(basis, next);
			double left = Math.sqrt(dot(next, next));
			beside.add(left);
			if (!(left > NOTHING_LEFT * Math.abs(diagonal.get(0)))) {
				break;
			}
			scale(next, 1 / left);
			vector = next;
		}
		return Math.sqrt(Math.max(greatestEigenvalue(diagonal, beside), 0));
	}

	private static double[] randomUnit(int length) {
		double[] vector = new Random(length).doubles(length, -1, 1).toArray();
		scale(vector, 1 / Math.sqrt(dot(vector, vector)));
		return vector;
	}

	private static double[] times(double[][] columns, double[] vector) {
		double[] result = new double[columns.length];
		for (int column = 0; column < columns.length; column++) {
			add(result, columns[column], vector[column]);
		}
		return result;
	}

	private static double[] timesTransposed(double[][] columns, double[] vector) {
		double[] result = new double[columns.length];
		for (int column = 0; column < columns.length; column++) {
			result[column] = dot(columns[column], vector);
		}
		return result;
	}

	private static void removeAll(List<double[]> basis, double[] vector) {
		for (double[] direction : basis) {
			add(vector, direction, -dot(vector, direction));
		}
	}

	private static void add(double[] to, double[] from, double factor) {
		for (int i = 0; i < to.length; i++) {
			to[i] += factor * from[i];
		}
	}

	private static void scale(double[] vector, double factor) {
		for (int i = 0; i < vector.length; i++) {
			vector[i] *= factor;
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** Of a symmetric tridiagonal matrix, by bisection: its eigenvalues lie within Gershgorin's circles. */
	private static double greatestEigenvalue(List<Double> diagonal, List<Double> beside) {
		double low = diagonal.get(0);
		double high = low;
		for (int i = 0; i < diagonal.size(); i++) {
			low = Math.max(low, diagonal.get(i));
			high = Math.max(high, diagonal.get(i) + (i > 0 ? beside.get(i - 1) : 0) + beside.get(i));
		}
		for (int i = 0; i < BISECTIONS && low < high; i++) {
			double middle = low + (high - low) / 2;
			if (isAboveAll(middle, diagonal, beside)) {
				high = middle;
			} else {
				low = middle;
			}
		}
		return high;
	}

	/** Whether all eigenvalues are less, which is so when all pivots are negative. */
	private static boolean isAboveAll(double bound, List<Double> diagonal, List<Double> beside) {
		double pivot = diagonal.get(0) - bound;
		for (int i = 1; i < diagonal.size() && pivot < 0; i++) {
			pivot = diagonal.get(i) - bound - beside.get(i - 1) * beside.get(i - 1) / pivot;
		}
		return pivot < 0;
	}
}

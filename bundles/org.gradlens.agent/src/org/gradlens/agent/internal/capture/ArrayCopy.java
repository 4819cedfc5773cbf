// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A copy of an engine array's values on the Java heap, in one bulk read. The values come in the order
 * in which they lie in memory, which is enough for anything that does not ask for positions; arrays
 * with gaps are compacted in C order first.
 */
final class ArrayCopy {

	private float[] floats = new float[0];
	private double[] doubles = new double[0];
	private boolean isDouble;
	private int length = -1;

	/** Copies an array; what was held before is overwritten. */
	void take(INDArray array) {
		length = -1;
		if (array.length() > Integer.MAX_VALUE - 8) {
			return;
		}
		if (isReadable(array)) {
			read(array);
		} else {
			try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
				read((array.dataType() == DataType.DOUBLE ? array : array.castTo(DataType.FLOAT)).dup('c'));
			}
		}
	}

	/** Forgets the copy, but keeps its memory for the next one. */
	void clear() {
		length = -1;
	}

	/** Whether a copy is held. */
	boolean isPresent() {
		return length >= 0;
	}

	private void read(INDArray array) {
		int count = (int) array.length();
		isDouble = array.dataType() == DataType.DOUBLE;
		if (isDouble) {
			if (doubles.length < count) {
				doubles = new double[count];
			}
			new DoublePointer(array.data().pointer()).position(array.offset()).get(doubles, 0, count);
		} else {
			if (floats.length < count) {
				floats = new float[count];
			}
			new FloatPointer(array.data().pointer()).position(array.offset()).get(floats, 0, count);
		}
		length = count;
	}

	private static boolean isReadable(INDArray array) {
		return (array.dataType() == DataType.FLOAT || array.dataType() == DataType.DOUBLE) && isDense(array);
	}

	/** Whether the values lie in memory without gaps, in whatever order of the dimensions. */
	private static boolean isDense(INDArray array) {
		long[] shape = array.shape();
		long[] stride = array.stride();
		boolean[] matched = new boolean[shape.length];
		long expected = 1;
		for (int step = 0; step < shape.length; step++) {
			int next = -1;
			for (int i = 0; i < shape.length && next < 0; i++) {
				if (!matched[i] && (shape[i] == 1 || stride[i] == expected)) {
					next = i;
				}
			}
			if (next < 0) {
				return false;
			}
			matched[next] = true;
			expected *= shape[next];
		}
		return true;
	}

	/** Euclidean norm of all values. */
	double norm() {
		return norm(0, length);
	}

	/** Euclidean norm of a range of the values, with their squares taken and summed in double precision. */
	double norm(int start, int count) {
		return Math.sqrt(isDouble ? squares(doubles, start, count) : squares(floats, start, count));
	}

	/** Four sums, so that one addition need not wait for the other. */
	private static double squares(float[] values, int start, int count) {
		double a = 0;
		double b = 0;
		double c = 0;
		double d = 0;
		int end = start + count;
		int i = start;
		for (; i + 3 < end; i += 4) {
			double v = values[i];
			double w = values[i + 1];
			double x = values[i + 2];
			double y = values[i + 3];
			a += v * v;
			b += w * w;
			c += x * x;
			d += y * y;
		}
		for (; i < end; i++) {
			a += (double) values[i] * values[i];
		}
		return a + b + c + d;
	}

	private static double squares(double[] values, int start, int count) {
		double sum = 0;
		for (int i = start; i < start + count; i++) {
			sum += values[i] * values[i];
		}
		return sum;
	}
}

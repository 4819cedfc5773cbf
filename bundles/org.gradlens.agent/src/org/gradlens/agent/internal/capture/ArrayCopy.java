// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.common.util.ArrayUtil;
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

	private static final int BLOCK = 1024;

	private float[] floats = new float[0];
	private double[] doubles = new double[0];
	private boolean isDouble;
	private int length = -1;
	private long[] shape = {};
	private long[] stride = {};

	/** Takes values in blocks, in double precision. */
	@FunctionalInterface
	interface BlockConsumer {

		/** The first values of an array come next. */
		void accept(double[] block, int count);
	}

	/** Copies an array; what was held before is overwritten. */
	void take(INDArray array) {
		length = -1;
		append(array, 0);
	}

	/** Copies an array behind what is held already, if anything is. */
	void append(INDArray array) {
		append(array, Math.max(length, 0));
	}

	private void append(INDArray array, int start) {
		if (start + array.length() > Integer.MAX_VALUE - 8) {
			length = -1;
			return;
		}
		DataType type = start == 0 ? typeFor(array) : isDouble ? DataType.DOUBLE : DataType.FLOAT;
		if (array.dataType() == type && isDense(array)) {
			read(array, start);
		} else {
			try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
				read((array.dataType() == type ? array : array.castTo(type)).dup('c'), start);
			}
		}
	}

	/** Makes room for several arrays side by side; what is not put there is 0. */
	void reserve(long count, boolean inDoublePrecision) {
		isDouble = inDoublePrecision;
		length = Math.toIntExact(count);
		shape = new long[0];
		if (isDouble) {
			doubles = doubles.length < length ? new double[length] : doubles;
			Arrays.fill(doubles, 0, length, 0);
		} else {
			floats = floats.length < length ? new float[length] : floats;
			Arrays.fill(floats, 0, length, 0);
		}
	}

	/** Copies an array, its values in C order, to where room was made for it. */
	void put(INDArray array, int start) {
		int whole = length;
		DataType type = isDouble ? DataType.DOUBLE : DataType.FLOAT;
		try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
			INDArray typed = array.dataType() == type ? array : array.castTo(type);
			read(isOrdered(typed) ? typed : typed.dup('c'), start);
		}
		length = whole;
		shape = new long[0];
	}

	/** Whether an array's values lie in memory without gaps and in C order. */
	static boolean isOrdered(INDArray array) {
		return Arrays.equals(array.stride(), ArrayUtil.calcStrides(array.shape()));
	}

	private static DataType typeFor(INDArray array) {
		return array.dataType() == DataType.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
	}

	/** Forgets the copy, but keeps its memory for the next one. */
	void clear() {
		length = -1;
	}

	/** Whether a copy is held. */
	boolean isPresent() {
		return length >= 0;
	}

	private void read(INDArray array, int start) {
		int count = (int) array.length();
		isDouble = array.dataType() == DataType.DOUBLE;
		if (isDouble) {
			if (doubles.length < start + count) {
				doubles = start == 0 ? new double[count] : Arrays.copyOf(doubles, start + count);
			}
			new DoublePointer(array.data().pointer()).position(array.offset()).get(doubles, start, count);
		} else {
			if (floats.length < start + count) {
				floats = start == 0 ? new float[count] : Arrays.copyOf(floats, start + count);
			}
			new FloatPointer(array.data().pointer()).position(array.offset()).get(floats, start, count);
		}
		length = start + count;
		shape = start == 0 ? array.shape() : new long[0];
		stride = array.stride();
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

	/** Number of values that are held. */
	int length() {
		return length;
	}

	/** Bytes of memory that are kept for values, whether any are held or not. */
	long bytes() {
		return (long) floats.length * Float.BYTES + (long) doubles.length * Double.BYTES;
	}

	/** How many dimensions the array has; 0 when several arrays are held. */
	int rank() {
		return shape.length;
	}

	/** How many indices a dimension has. */
	int extent(int dimension) {
		return (int) shape[dimension];
	}

	/** How many values lie from one index of a dimension to the next. */
	int stride(int dimension) {
		return (int) stride[dimension];
	}

	/** Hands a range of the values to a consumer, block by block, as they lie in memory. */
	void forEachBlock(int start, int count, BlockConsumer consumer) {
		double[] block = new double[Math.min(BLOCK, count)];
		for (int done = 0; done < count; done += BLOCK) {
			int size = Math.min(BLOCK, count - done);
			get(start + done, size, block);
			consumer.accept(block, size);
		}
	}

	/** Takes some of the values, as they lie in memory. */
	void get(int start, int count, double[] target) {
		if (isDouble) {
			System.arraycopy(doubles, start, target, 0, count);
		} else {
			widen(floats, start, target, count);
		}
	}

	private static void widen(float[] from, int start, double[] to, int count) {
		for (int i = 0; i < count; i++) {
			to[i] = from[start + i];
		}
	}

	/** How many of a range of the values are NaN or infinite. */
	long nonFinite(int start, int count) {
		long found = 0;
		for (int i = start; i < start + count; i++) {
			found += Double.isFinite(at(i)) ? 0 : 1;
		}
		return found;
	}

	/** For each index of a dimension, the Euclidean norm of the values that have it. */
	double[] normsAlong(int dimension) {
		double[] norms = new double[(int) shape[dimension]];
		along(dimension, (index, position) -> norms[index] += at(position) * at(position));
		Arrays.setAll(norms, index -> Math.sqrt(norms[index]));
		return norms;
	}

	/** For each index of a dimension, whether any of the values that have it is greater than 0. */
	boolean[] positiveAlong(int dimension) {
		boolean[] positive = new boolean[(int) shape[dimension]];
		along(dimension, (index, position) -> positive[index] |= at(position) > 0);
		return positive;
	}

	private interface Visitor {
		void visit(int index, int position);
	}

	private void along(int dimension, Visitor visitor) {
		int extent = (int) shape[dimension];
		int step = extent == 1 ? length : (int) stride[dimension];
		for (int block = 0; block < length; block += step * extent) {
			for (int index = 0; index < extent; index++) {
				int first = block + index * step;
				for (int position = first; position < first + step; position++) {
					visitor.visit(index, position);
				}
			}
		}
	}

	/** A value by its position in memory. */
	double at(int position) {
		return isDouble ? doubles[position] : floats[position];
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

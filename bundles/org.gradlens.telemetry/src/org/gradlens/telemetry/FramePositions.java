// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Where frames of one kind are, in the order of the file, each with its iteration. When there are more
 * than a limit, only every second, fourth, eighth ... of them and the last are kept; those between are
 * found by reading on.
 */
final class FramePositions {

	private static final int INITIAL_SIZE = 16;

	private final int limit;
	private long[] iterations = new long[INITIAL_SIZE];
	private long[] positions = new long[INITIAL_SIZE];
	private int size;
	private long seen;
	private long stride = 1;

	FramePositions(int limit) {
		this.limit = limit;
	}

	/** Adds the next frame. */
	void add(long iteration, long position) {
		// the last one kept gives way unless it is one of those to stay
		boolean replace = size > 0 && (seen - 1) % stride != 0;
		if (!replace && size == limit) {
			thin();
			replace = (seen - 1) % stride != 0;
		}
		if (!replace) {
			reserve();
			size++;
		}
		iterations[size - 1] = iteration;
		positions[size - 1] = position;
		seen++;
	}

	private void thin() {
		stride *= 2;
		int kept = 0;
		for (int i = 0; i < size; i++) {
			if (i % 2 == 0 || i == size - 1) {
				iterations[kept] = iterations[i];
				positions[kept] = positions[i];
				kept++;
			}
		}
		size = kept;
	}

	private void reserve() {
		if (size == positions.length) {
			iterations = Arrays.copyOf(iterations, 2 * size);
			positions = Arrays.copyOf(positions, 2 * size);
		}
	}

	int size() {
		return size;
	}

	/** Whether every frame is kept. */
	boolean isComplete() {
		return stride == 1;
	}

	long iteration(int index) {
		return iterations[index];
	}

	long position(int index) {
		return positions[index];
	}

	/** The last entry whose iteration is at most a given one, or -1 when there is none. */
	int floor(long iteration) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (iterations[middle] <= iteration) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low - 1;
	}

	/** About how many frames have an iteration from one to another, both included. */
	long count(long from, long to) {
		return (floor(to) - floor(from - 1)) * stride;
	}

	/** All positions. */
	LongStream stream() {
		return Arrays.stream(positions, 0, size);
	}

	void put(PayloadOutput out) {
		out.putVariable(seen).putVariable(stride).putVariable(size);
		for (int i = 0; i < size; i++) {
			out.putSignedVariable(iterations[i] - (i == 0 ? 0 : iterations[i - 1]));
			out.putSignedVariable(positions[i] - (i == 0 ? 0 : positions[i - 1]));
		}
	}

	static FramePositions get(PayloadInput in) {
		FramePositions all = new FramePositions(Integer.MAX_VALUE);
		all.seen = in.getVariable();
		all.stride = in.getVariable();
		all.size = in.count(2);
		if (all.stride < 1) {
			throw new MalformedPayloadException("no such stride: " + all.stride); //$NON-NLS-1$
		}
		all.iterations = new long[all.size];
		all.positions = new long[all.size];
		for (int i = 0; i < all.size; i++) {
			all.iterations[i] = in.getSignedVariable() + (i == 0 ? 0 : all.iterations[i - 1]);
			all.positions[i] = in.getSignedVariable() + (i == 0 ? 0 : all.positions[i - 1]);
		}
		return all;
	}
}

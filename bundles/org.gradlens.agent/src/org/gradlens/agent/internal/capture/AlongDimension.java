// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

/**
 * Goes along one dimension of an array, for each index of all its other dimensions. Where these lie beside
 * each other in memory, many are taken at a time.
 */
abstract class AlongDimension {

	/** How many indices of other dimensions are taken at a time at most. */
	static final int WIDTH = 1024;

	/** Next come the values of that many indices of other dimensions. */
	abstract void begins(int width);

	/** One value of each of them. */
	abstract void acceptOfEach(double[] values, int width);

	/** Several values of the only one of them. */
	abstract void acceptOfOne(double[] values, int count);

	/** All their values were told. */
	abstract void ends(int width);

	/**
	 * Goes over a range of an array.
	 *
	 * @param extent how many values lie along the dimension
	 * @param stride values in memory from one to the next
	 */
	void read(ArrayCopy copy, int start, int length, int extent, int stride) {
		double[] values = new double[WIDTH];
		if (extent == 1 || stride > 1) {
			int apart = extent == 1 ? length : stride;
			for (int block = start; block < start + length; block += apart * extent) {
				for (int first = block; first < block + apart; first += WIDTH) {
					readBeside(copy, first, Math.min(WIDTH, block + apart - first), extent, apart, values);
				}
			}
		} else {
			for (int first = start; first < start + length; first += extent) {
				readRow(copy, first, extent, values);
			}
		}
	}

	private void readBeside(ArrayCopy copy, int first, int width, int extent, int stride, double[] values) {
		begins(width);
		for (int i = 0; i < extent; i++) {
			copy.get(first + i * stride, width, values);
			acceptOfEach(values, width);
		}
		ends(width);
	}

	private void readRow(ArrayCopy copy, int first, int extent, double[] values) {
		begins(1);
		for (int done = 0; done < extent; done += WIDTH) {
			int count = Math.min(WIDTH, extent - done);
			copy.get(first + done, count, values);
			acceptOfOne(values, count);
		}
		ends(1);
	}
}

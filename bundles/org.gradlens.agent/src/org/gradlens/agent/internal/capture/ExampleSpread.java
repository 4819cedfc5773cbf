// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Arrays;

/** How much a layer's output differs from example to example, as the figure of activations' spread tells it. */
final class ExampleSpread extends AlongDimension {

	/** Sums are of differences from the first example, so that equal values have no deviation at all. */
	private final double[] origins = new double[WIDTH];
	private final double[] sums = new double[WIDTH];
	private final double[] squares = new double[WIDTH];
	private final double examples;
	private boolean first;
	private double variances;

	private ExampleSpread(int examples) {
		this.examples = examples;
	}

	/**
	 * Of a layer's output.
	 *
	 * @param examples how many examples its first dimension holds
	 * @param apart whether, when that holds several positions of each, those of one example lie together
	 */
	static double of(ArrayCopy copy, int examples, boolean apart) {
		ExampleSpread spread = new ExampleSpread(examples);
		int stride = copy.stride(0) * (apart ? copy.extent(0) / examples : 1);
		spread.read(copy, 0, copy.length(), examples, stride);
		return Math.sqrt(spread.variances * examples / copy.length());
	}

	@Override
	void begins(int width) {
		first = true;
		Arrays.fill(sums, 0, width, 0);
		Arrays.fill(squares, 0, width, 0);
	}

	@Override
	void acceptOfEach(double[] values, int width) {
		if (first) {
			System.arraycopy(values, 0, origins, 0, width);
			first = false;
		}
		for (int i = 0; i < width; i++) {
			double difference = values[i] - origins[i];
			sums[i] += difference;
			squares[i] += difference * difference;
		}
	}

	@Override
	void acceptOfOne(double[] values, int count) {
		if (first) {
			origins[0] = values[0];
			first = false;
		}
		double sum = 0;
		double square = 0;
		for (int i = 0; i < count; i++) {
			double difference = values[i] - origins[0];
			sum += difference;
			square += difference * difference;
		}
		sums[0] += sum;
		squares[0] += square;
	}

	@Override
	void ends(int width) {
		for (int i = 0; i < width; i++) {
			double mean = sums[i] / examples;
			variances += Math.max(squares[i] / examples - mean * mean, 0);
		}
	}
}

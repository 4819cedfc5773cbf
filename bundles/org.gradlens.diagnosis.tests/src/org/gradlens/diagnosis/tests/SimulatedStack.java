// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;

import org.gradlens.diagnosis.internal.meanfield.Nonlinearity;

/**
 * A stack of dense layers of one width whose random weights are sampled anew each time, with one pass forward
 * and one back.
 *
 * @param activation the engine's name of the activation function
 * @param width units of each layer
 * @param depth number of layers
 * @param scale n Var W
 */
record SimulatedStack(String activation, int width, int depth, double scale) {

	/** The median, over networks, of the first layer's epsilon over the last one's. */
	double medianEpsilonRatio(int networks) {
		Random random = new Random(7);
		double[] ratios = new double[networks];
		for (int i = 0; i < networks; i++) {
			ratios[i] = epsilonRatio(random);
		}
		Arrays.sort(ratios);
		return ratios[networks / 2];
	}

	private double epsilonRatio(Random random) {
		Nonlinearity function = Nonlinearity.named(activation, OptionalDouble.empty()).orElseThrow();
		double[][][] weights = new double[depth][width][width];
		double[][] before = new double[depth][];
		double[] signal = gaussian(random, 1);
		for (int layer = 0; layer < depth; layer++) {
			for (int i = 0; i < width; i++) {
				weights[layer][i] = gaussian(random, scale / width);
			}
			before[layer] = new double[width];
			for (int to = 0; to < width; to++) {
				for (int from = 0; from < width; from++) {
					before[layer][to] += weights[layer][from][to] * signal[from];
				}
			}
			signal = Arrays.stream(before[layer]).map(function.value()).toArray();
		}
		double[] epsilon = gaussian(random, 1);
		double last = norm(epsilon);
		for (int layer = depth - 1; layer > 0; layer--) {
			double[] below = new double[width];
			for (int to = 0; to < width; to++) {
				double delta = epsilon[to] * function.slope().applyAsDouble(before[layer][to]);
				for (int from = 0; from < width; from++) {
					below[from] += weights[layer][from][to] * delta;
				}
			}
			epsilon = below;
		}
		return norm(epsilon) / last;
	}

	private double[] gaussian(Random random, double variance) {
		return random.doubles(width).map(ignored -> Math.sqrt(variance) * random.nextGaussian()).toArray();
	}

	private static double norm(double[] values) {
		return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
	}
}

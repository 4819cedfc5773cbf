// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;
import org.gradlens.ui.tests.flow.SyntheticRun;

/** What a run says that captures everything: a stack whose error signal vanishes towards the input, and learns slowly. */
public final class SyntheticTraining {

	/** What is left of the error signal after each layer. */
	public static final double FACTOR = 0.2;

	private static final int TIME_STEPS = 60;

	private final NetworkDeclared network;
	private final Random random = new Random(7);

	/**
	 * @param layers how many layers, the output layer included
	 * @param recurrent whether the first two are recurrent
	 */
	public SyntheticTraining(int layers, boolean recurrent) {
		List<Layer> stack = IntStream.range(0, layers).mapToObj(i -> {
			boolean output = i == layers - 1;
			boolean lstm = recurrent && i < 2;
			return new Layer(i, output ? "output" : lstm ? "lstm " + (i + 1) : "hidden " + (i + 1),
					output ? "OutputLayer" : lstm ? "LSTM" : "DenseLayer", output ? "softmax" : "sigmoid", "XAVIER",
					i == 0 ? List.of() : List.of(i - 1),
					List.of(new Parameter("W", List.of(256L, 256L), true), new Parameter("b", List.of(256L), false)),
					Origin.UNKNOWN);
		}).toList();
		network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, stack);
	}

	/** The topology. */
	public NetworkDeclared network() {
		return network;
	}

	/** The epsilon norm of a layer at an iteration. */
	public double epsilon(int layer, long iteration) {
		double growing = 1 + iteration / 400.0;
		return 0.087 * growing * Math.pow(FACTOR, network.layers().size() - 1 - layer);
	}

	/** An iteration with norms, loss and everything else that is read always. */
	public Step step(long iteration) {
		int layers = network.layers().size();
		double noise = Math.exp(0.15 * random.nextGaussian());
		Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, 0.4 + 1.9 * Math.exp(-iteration / 250.0) * noise)
				.set(Figure.GLOBAL_GRADIENT_NORM, 0.3 * noise / (1 + iteration / 200.0))
				.set(Figure.LEARNING_RATE, iteration < 300 ? 0.1 : 0.01).set(Figure.CLIPPED, random.nextInt(10) < 3 ? 1 : 0)
				.set(Figure.STEP_SECONDS, 0.026 * Math.exp(0.05 * random.nextGaussian()));
		for (int layer = 0; layer < layers; layer++) {
			double epsilon = epsilon(layer, iteration) * Math.exp(0.1 * random.nextGaussian());
			readings.set(Figure.EPSILON_NORM, layers, layer, epsilon);
			readings.set(Figure.ACTIVATION_SATURATED, layers, layer, 0.02 * (layer + 1));
			readings.set(Figure.GRADIENT_NORM, 2 * layers, 2 * layer, 3 * epsilon);
			readings.set(Figure.UPDATE_NORM, 2 * layers, 2 * layer, 0.3 * epsilon);
			readings.set(Figure.PARAMETER_NORM, 2 * layers, 2 * layer, 16);
		}
		return Step.of(0, iteration, (int) (iteration / 78), iteration * 26_000_000, 128, readings.build());
	}

	/** The distributions of all gradients. */
	public Distributions distributions(long iteration) {
		List<Distributions.Distribution> all = new ArrayList<>();
		for (int layer = 0; layer < network.layers().size(); layer++) {
			double scale = epsilon(layer, iteration) / 30;
			all.add(new Distributions.Distribution(Tensor.GRADIENT, 2 * layer, histogram(scale)));
		}
		return new Distributions(0, iteration, all);
	}

	private Histogram histogram(double scale) {
		int first = -120;
		long[] negative = new long[140];
		long[] positive = new long[140];
		int zeros = 0;
		for (int i = 0; i < 4000; i++) {
			double value = random.nextGaussian() * random.nextGaussian() * scale;
			if (i % 8 == 0) {
				zeros++;
			} else {
				int bin = Math.max(0, Math.min(139, Math.getExponent(value) - first));
				(value < 0 ? negative : positive)[bin]++;
			}
		}
		return new Histogram(first, negative, positive, zeros, 0, 0);
	}

	/** How epsilon goes back through a recurrent layer: less by a constant factor a time step. */
	public TimeProfile profile(long iteration, int layer) {
		double[] norms = IntStream.range(0, TIME_STEPS)
				.mapToDouble(step -> epsilon(layer, iteration) * Math.pow(0.8 - 0.1 * layer, TIME_STEPS - 1 - step)).toArray();
		return new TimeProfile(0, iteration, layer, norms);
	}

	/** Says so many iterations, with distributions and time profiles at every tenth. */
	public void say(SyntheticRun run, int iterations) throws IOException {
		run.start().say(network);
		for (int i = 0; i < iterations; i++) {
			run.say(step(i));
			if (i % 10 == 0) {
				run.say(distributions(i));
				for (Layer layer : network.layers()) {
					if (layer.kind().equals("LSTM")) {
						run.say(profile(i, layer.index()));
					}
				}
			}
		}
	}
}

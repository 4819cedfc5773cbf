// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;

/** What the run log says of a stack of dense layers, with figures that a test chooses. */
public final class SyntheticNetwork {

	private final NetworkDeclared declaration;

	/**
	 * @param network number of the network
	 * @param layers how many layers, the output layer included
	 * @param origin where each is declared
	 */
	public SyntheticNetwork(int network, int layers, IntFunction<Origin> origin) {
		List<Layer> stack = new ArrayList<>();
		for (int i = 0; i < layers; i++) {
			boolean output = i == layers - 1;
			stack.add(new Layer(i, output ? "output" : "hidden " + (i + 1), output ? "OutputLayer" : "DenseLayer",
					output ? "softmax" : "sigmoid", "XAVIER", i == 0 ? List.of() : List.of(i - 1),
					List.of(new Parameter("W", List.of(256L, 256L), true), new Parameter("b", List.of(256L), false)),
					origin.apply(i), Map.of(LayerSetting.UNITS, "256")));
		}
		declaration = new NetworkDeclared(network, NetworkKind.MULTI_LAYER, stack);
	}

	/** Layers on consecutive lines of a method. */
	public static SyntheticNetwork onLines(int layers, String className, int firstLine) {
		String fileName = className.substring(className.lastIndexOf('.') + 1) + ".java";
		return new SyntheticNetwork(0, layers,
				i -> new Origin(List.of(new SourceFrame(className, "main", fileName, firstLine + i)), 1, 1));
	}

	/** The topology. */
	public NetworkDeclared declaration() {
		return declaration;
	}

	/** A step in which every layer has an epsilon, a gradient a tenth of it, and a ratio of -3. */
	public Step step(long iteration, IntToDoubleFunction epsilon) {
		return step(iteration, epsilon, 2.301);
	}

	/** The same with a loss. */
	public Step step(long iteration, IntToDoubleFunction epsilon, double loss) {
		int layers = declaration.layers().size();
		Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, loss);
		IntStream.range(0, layers).forEach(layer -> {
			readings.set(Figure.EPSILON_NORM, layers, layer, epsilon.applyAsDouble(layer));
			readings.set(Figure.GRADIENT_NORM, 2 * layers, 2 * layer, epsilon.applyAsDouble(layer) / 10);
			readings.set(Figure.UPDATE_NORM, 2 * layers, 2 * layer, 1e-3);
			readings.set(Figure.PARAMETER_NORM, 2 * layers, 2 * layer, 1);
		});
		return Step.of(declaration.network(), iteration, (int) (iteration / 78), iteration * 26_000_000, 128,
				readings.build());
	}

	/** An error signal that is multiplied by a factor from each layer to the one below. */
	public IntToDoubleFunction falling(double output, double factor) {
		int last = declaration.layers().size() - 1;
		return layer -> output * Math.pow(factor, last - layer);
	}
}

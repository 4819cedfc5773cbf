// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;

/**
 * The way through a network that passes the most layers with weights, from input to output.
 *
 * @param layers all layers on it, in that order
 * @param hidden indices of those that have weights, without the output
 * @param output index of the layer that computes the loss
 */
public record SignalPath(List<Layer> layers, List<Integer> hidden, int output) {

	/** The path of a network that has layers. */
	public static SignalPath of(NetworkDeclared network) {
		List<Layer> all = network.layers();
		int[] depths = new int[all.size()];
		int[] before = new int[all.size()];
		for (Layer layer : all) {
			before[layer.index()] = -1;
			for (int input : layer.inputs()) {
				if (before[layer.index()] < 0 || depths[input] > depths[before[layer.index()]]) {
					before[layer.index()] = input;
				}
			}
			depths[layer.index()] = (hasWeights(layer) ? 1 : 0)
					+ (before[layer.index()] < 0 ? 0 : depths[before[layer.index()]]);
		}
		int output = output(all);
		List<Layer> path = new ArrayList<>();
		for (int index = output; index >= 0; index = before[index]) {
			path.add(all.get(index));
		}
		Collections.reverse(path);
		return new SignalPath(List.copyOf(path), path.stream().filter(SignalPath::hasWeights).map(Layer::index)
				.filter(index -> index != output).toList(), output);
	}

	/** Whether a layer has a weight matrix or kernel. */
	public static boolean hasWeights(Layer layer) {
		return layer.parameters().stream().anyMatch(Parameter::weight);
	}

	/** Whether a layer computes a loss. */
	public static boolean isOutput(Layer layer) {
		return layer.setting(LayerSetting.LOSS).isPresent() || layer.kind().endsWith("OutputLayer") //$NON-NLS-1$
				|| layer.kind().endsWith("LossLayer"); //$NON-NLS-1$
	}

	private static int output(List<Layer> layers) {
		for (int i = layers.size() - 1; i >= 0; i--) {
			if (isOutput(layers.get(i))) {
				return i;
			}
		}
		return layers.size() - 1;
	}

	/** The layer that computes the loss. */
	public Layer outputLayer() {
		return layers.get(layers.size() - 1);
	}
}

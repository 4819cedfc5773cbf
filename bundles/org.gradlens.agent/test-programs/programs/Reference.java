// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes by plain calls of the engine what the agent should read, and prints it as lines
 * {@code expect NETWORK ITERATION FIGURE INDEX VALUE}. It is a user's own listener, too.
 */
final class Reference extends BaseTrainingListener {

	/** Stored among the parameters, yet not trained. */
	private static final Set<String> UNTRAINED = Set.of("mean", "var", "log10stdev");
	private static final long PAUSE_MILLIS = 25;

	private final int network;
	private final List<String> layers;
	private final Map<String, INDArray> before = new LinkedHashMap<>();

	/**
	 * Prints what is expected of a network.
	 *
	 * @param layers its layers' names in parameter keys, in network order
	 */
	Reference(int network, List<String> layers) {
		this.network = network;
		this.layers = layers;
	}

	static void print(int network, long iteration, String figure, int index, double value) {
		System.out.println("expect " + network + ' ' + iteration + ' ' + figure + ' ' + index + ' ' + value);
	}

	private List<String> keys(Model model) {
		List<String> keys = new ArrayList<>();
		for (String layer : layers) {
			for (String key : model.paramTable().keySet()) {
				String name = key.substring(key.lastIndexOf('_') + 1);
				if (key.equals(layer + '_' + name) && !UNTRAINED.contains(name)) {
					keys.add(key);
				}
			}
		}
		return keys;
	}

	@Override
	public void onGradientCalculation(Model model) {
		int iteration = iteration(model);
		int index = 0;
		before.clear();
		for (String key : keys(model)) {
			before.put(key, model.getParam(key).dup());
			double sum = model.gradient().getGradientFor(key).norm2Number().doubleValue();
			print(network, iteration, "GRADIENT_NORM", index++, sum / model.batchSize());
		}
	}

	@Override
	public void iterationDone(Model model, int iteration, int epoch) {
		int index = 0;
		for (Map.Entry<String, INDArray> entry : before.entrySet()) {
			INDArray now = model.getParam(entry.getKey());
			print(network, iteration, "PARAMETER_NORM", index, now.norm2Number().doubleValue());
			print(network, iteration, "UPDATE_NORM", index++, entry.getValue().sub(now).norm2Number().doubleValue());
		}
		print(network, iteration, "LOSS", 0, model.score());
		pause();
	}

	private static int iteration(Model model) {
		return model instanceof MultiLayerNetwork stack ? stack.getIterationCount()
				: ((org.deeplearning4j.nn.graph.ComputationGraph) model).getIterationCount();
	}

	/** Slow enough for each iteration to be a step of its own. */
	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Goes backward through a stack layer by layer and prints the error signals of its first iteration. */
	void printEpsilons(MultiLayerNetwork stack, INDArray features, INDArray labels) {
		LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
		stack.initGradientsView();
		stack.setInput(features);
		stack.setLabels(labels);
		INDArray activations = stack.feedForward(true, false).get(stack.getnLayers());
		INDArray epsilon = null;
		for (int i = stack.getnLayers() - 1; i >= 0; i--) {
			Layer layer = stack.getLayer(i);
			if (layer instanceof IOutputLayer output) {
				output.setLabels(labels);
				print(network, 0, "EPSILON_NORM", i, lossGradient(stack, activations, labels));
			} else {
				print(network, 0, "EPSILON_NORM", i, epsilon.norm2Number().doubleValue());
			}
			epsilon = layer.backpropGradient(epsilon, none).getSecond();
			InputPreProcessor preProcessor = stack.getLayerWiseConfigurations().getInputPreProcess(i);
			if (preProcessor != null && i > 0) {
				epsilon = preProcessor.backprop(epsilon, (int) features.size(0), none);
			}
		}
		stack.rnnClearPreviousState();
	}

	/** Softmax with cross-entropy: dL/dz is output minus label. */
	private static double lossGradient(MultiLayerNetwork stack, INDArray activations, INDArray labels) {
		BaseOutputLayer output = (BaseOutputLayer) stack.getOutputLayer().conf().getLayer();
		if (!output.getLossFn().toString().contains("MCXENT")) {
			throw new IllegalStateException("no reference for " + output.getLossFn());
		}
		return activations.sub(labels).norm2Number().doubleValue();
	}
}

// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Computes by plain calls of the engine what the agent should read, and prints it as lines
 * {@code expect NETWORK ITERATION FIGURE INDEX VALUE}, or {@code expect-all} for what is read only when
 * everything is. It is a user's own listener, too.
 */
final class Reference extends BaseTrainingListener {

	/** Stored among the parameters, yet not trained. */
	private static final Set<String> UNTRAINED = Set.of("mean", "var", "log10stdev");
	private static final long PAUSE_MILLIS = 25;

	private final int network;
	private final List<String> layers;
	private final double rate;
	private final double clipsAt;
	private final Map<String, INDArray> before = new LinkedHashMap<>();

	/**
	 * Prints what is expected of a network.
	 *
	 * @param layers its layers' names in parameter keys, in network order
	 * @param rate its learning rate
	 * @param clipsAt the greatest norm that the gradients of a layer may have
	 */
	Reference(int network, List<String> layers, double rate, double clipsAt) {
		this.network = network;
		this.layers = layers;
		this.rate = rate;
		this.clipsAt = clipsAt;
	}

	static void print(int network, long iteration, String figure, int index, double value) {
		System.out.println("expect " + network + ' ' + iteration + ' ' + figure + ' ' + index + ' ' + value);
	}

	static void printMore(int network, long iteration, String figure, int index, double value) {
		System.out.println("expect-all " + network + ' ' + iteration + ' ' + figure + ' ' + index + ' ' + value);
	}

	/** Prints all statistics of a tensor. */
	static void printStatistics(int network, long iteration, String tensor, int index, INDArray array) {
		INDArray values = array.castTo(DataType.DOUBLE);
		double norm = values.norm2Number().doubleValue();
		printMore(network, iteration, tensor + "_NORM", index, norm);
		printMore(network, iteration, tensor + "_RMS", index, norm / Math.sqrt(values.length()));
		printMore(network, iteration, tensor + "_MINIMUM", index, values.minNumber().doubleValue());
		printMore(network, iteration, tensor + "_MAXIMUM", index, values.maxNumber().doubleValue());
		printMore(network, iteration, tensor + "_MEAN", index, values.meanNumber().doubleValue());
		printMore(network, iteration, tensor + "_DEVIATION", index, values.stdNumber(false).doubleValue());
	}

	/** Prints what is read of a layer's output. */
	static void printActivation(int network, long iteration, int layer, INDArray output, String function) {
		INDArray values = output.castTo(DataType.DOUBLE);
		printStatistics(network, iteration, "ACTIVATION", layer, values);
		printMore(network, iteration, "ACTIVATION_ZERO", layer, share(values.eq(0)));
		printMore(network, iteration, "ACTIVATION_SPREAD", layer,
				Math.sqrt(values.var(false, 0).meanNumber().doubleValue()));
		if (function.equals("tanh")) {
			printMore(network, iteration, "ACTIVATION_SATURATED", layer, share(values.mul(values).rsub(1).lt(0.05)));
		} else if (function.equals("sigmoid")) {
			printMore(network, iteration, "ACTIVATION_SATURATED", layer, share(values.rsub(1).mul(values).lt(0.05 * 0.25)));
		} else if (function.equals("relu")) {
			INDArray greatest = values.rank() == 4 ? values.max(0, 2, 3) : values.max(0);
			printMore(network, iteration, "UNITS_DEAD", layer, share(greatest.lte(0)));
		}
	}

	/** Prints how much the units of a weight array differ, and how far a recurrent one stretches at most. */
	static void printWeights(int network, long iteration, String tensor, int index, String name,
			INDArray array) {
		if (!name.matches("[fb]?R?W") || array.rank() == 2 && array.size(1) == 1) {
			return;
		}
		INDArray values = array.castTo(DataType.DOUBLE);
		INDArray units = values.rank() == 2 ? values : values.reshape('c', values.size(0), -1).transpose();
		double difference = units.max(1).sub(units.min(1)).maxNumber().doubleValue();
		printMore(network, iteration, tensor + "_UNIT_SPREAD", index, difference / units.amaxNumber().doubleValue());
		if (iteration == 0 && tensor.equals("PARAMETER") && name.endsWith("RW")) {
			printMore(network, iteration, "SPECTRAL_NORM", index, spectralNorm(values));
		}
	}

	private static double spectralNorm(INDArray gates) {
		int size = (int) gates.size(0);
		double greatest = 0;
		for (int first = 0; first + size <= gates.size(1); first += size) {
			INDArray gate = gates.get(NDArrayIndex.all(), NDArrayIndex.interval(first, first + size));
			greatest = Math.max(greatest, new SingularValueDecomposition(
					MatrixUtils.createRealMatrix(gate.toDoubleMatrix())).getNorm());
		}
		return greatest;
	}

	private static double share(INDArray flags) {
		return flags.castTo(DataType.DOUBLE).meanNumber().doubleValue();
	}

	private List<String> keys(Model model) {
		List<String> keys = new ArrayList<>();
		for (String layer : layers) {
			for (String key : model.paramTable().keySet()) {
				if (key.equals(layer + '_' + name(key)) && !UNTRAINED.contains(name(key))) {
					keys.add(key);
				}
			}
		}
		return keys;
	}

	/** A parameter's name within its layer. */
	private static String name(String key) {
		return key.substring(key.lastIndexOf('_') + 1);
	}

	@Override
	public void onGradientCalculation(Model model) {
		int iteration = iteration(model);
		int index = 0;
		Map<String, INDArray> gradients = new LinkedHashMap<>();
		before.clear();
		for (String key : keys(model)) {
			before.put(key, model.getParam(key).dup());
			INDArray gradient = model.gradient().getGradientFor(key);
			print(network, iteration, "GRADIENT_NORM", index, gradient.norm2Number().doubleValue() / model.batchSize());
			gradients.put(key, gradient.castTo(DataType.DOUBLE).div(model.batchSize()));
			printWeights(network, iteration, "GRADIENT", index, name(key), gradients.get(key));
			printStatistics(network, iteration, "GRADIENT", index++, gradients.get(key));
		}
		double squares = gradients.values().stream().mapToDouble(Reference::squares).sum();
		printMore(network, iteration, "GLOBAL_GRADIENT_NORM", 0, Math.sqrt(squares));
		if (clipsAt < Double.POSITIVE_INFINITY) {
			printClipped(iteration, gradients);
		}
	}

	private static double squares(INDArray array) {
		return Math.pow(array.norm2Number().doubleValue(), 2);
	}

	/** What is left of gradients when each layer's norm is bounded. */
	private void printClipped(int iteration, Map<String, INDArray> gradients) {
		int index = 0;
		boolean clipped = false;
		for (Map.Entry<String, INDArray> gradient : gradients.entrySet()) {
			String layer = gradient.getKey().substring(0, gradient.getKey().lastIndexOf('_') + 1);
			double norm = Math.sqrt(gradients.entrySet().stream().filter(other -> other.getKey().startsWith(layer))
					.mapToDouble(other -> squares(other.getValue())).sum());
			clipped |= norm > clipsAt;
			printStatistics(network, iteration, "CLIPPED_GRADIENT", index++,
					gradient.getValue().mul(Math.min(clipsAt / norm, 1)));
		}
		printMore(network, iteration, "CLIPPED", 0, clipped ? 1 : 0);
	}

	@Override
	public void iterationDone(Model model, int iteration, int epoch) {
		int index = 0;
		for (Map.Entry<String, INDArray> entry : before.entrySet()) {
			INDArray now = model.getParam(entry.getKey());
			print(network, iteration, "PARAMETER_NORM", index, now.norm2Number().doubleValue());
			printStatistics(network, iteration, "PARAMETER", index, now);
			printWeights(network, iteration, "PARAMETER", index, name(entry.getKey()), now);
			print(network, iteration, "UPDATE_NORM", index, entry.getValue().sub(now).norm2Number().doubleValue());
			printStatistics(network, iteration, "UPDATE", index++, model.gradient().getGradientFor(entry.getKey()));
		}
		printMore(network, iteration, "LEARNING_RATE", 0, rate);
		print(network, iteration, "LOSS", 0, model.score());
		pause();
	}

	private static int iteration(Model model) {
		return model instanceof MultiLayerNetwork stack ? stack.getIterationCount()
				: ((org.deeplearning4j.nn.graph.ComputationGraph) model).getIterationCount();
	}

	/** Slow enough for each iteration to be a step of its own. */
	static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Goes backward through a stack layer by layer and prints the error signals of its next iteration. */
	void printEpsilons(MultiLayerNetwork stack, INDArray features, INDArray labels) {
		LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
		int iteration = stack.getIterationCount();
		stack.initGradientsView();
		stack.setInput(features);
		stack.setLabels(labels);
		INDArray activations = features;
		for (int i = 0; i < stack.getnLayers(); i++) {
			InputPreProcessor preProcessor = stack.getLayerWiseConfigurations().getInputPreProcess(i);
			INDArray input = preProcessor == null ? activations
					: preProcessor.preProcess(activations, (int) features.size(0), none);
			// dropout works in place, on what the layer below gave
			activations = stack.getLayer(i).activate(input.dup(), true, none);
			printActivation(network, iteration, i, activations, function(stack.getLayer(i)));
		}
		INDArray epsilon = null;
		for (int i = stack.getnLayers() - 1; i >= 0; i--) {
			Layer layer = stack.getLayer(i);
			if (layer instanceof FrozenLayer) {
				break;
			}
			if (layer instanceof IOutputLayer output) {
				output.setLabels(labels);
				print(network, iteration, "EPSILON_NORM", i, lossGradient(stack, activations, labels));
			} else {
				print(network, iteration, "EPSILON_NORM", i, epsilon.norm2Number().doubleValue());
				printStatistics(network, iteration, "EPSILON", i, epsilon);
			}
			epsilon = layer.backpropGradient(epsilon, none).getSecond();
			if (epsilon == null || epsilon.isEmpty()) {
				break;
			}
			printStatistics(network, iteration, "EPSILON_OUT", i, epsilon);
			InputPreProcessor preProcessor = stack.getLayerWiseConfigurations().getInputPreProcess(i);
			if (preProcessor != null && i > 0) {
				epsilon = preProcessor.backprop(epsilon, (int) features.size(0), none);
			}
		}
		stack.rnnClearPreviousState();
	}

	/** The activation function whose value a layer puts out. */
	private static String function(Layer layer) {
		return layer.conf().getLayer() instanceof BaseLayer configuration && !(configuration instanceof LSTM)
				&& !(configuration instanceof BatchNormalization) && !(configuration instanceof DropoutLayer) ? configuration.getActivationFn().toString() : "";
	}

	/** Softmax or sigmoid with cross-entropy: dL/dz is output minus label. */
	private static double lossGradient(MultiLayerNetwork stack, INDArray activations, INDArray labels) {
		BaseOutputLayer output = (BaseOutputLayer) stack.getOutputLayer().conf().getLayer();
		if (!output.getLossFn().toString().contains("XENT")) {
			throw new IllegalStateException("no reference for " + output.getLossFn());
		}
		return activations.sub(labels).norm2Number().doubleValue();
	}
}

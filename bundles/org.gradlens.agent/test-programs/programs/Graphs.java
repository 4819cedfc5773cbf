// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.adapter.SingletonDataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Trains a plain graph of variables, and a network whose gradient is found by finite differences, and prints
 * what the agent should read of them.
 */
public final class Graphs {

	private static final List<String> VARIABLES = List.of("h1_W", "h1_b", "h2_W", "h2_b");
	private static final double RATE = 0.1;
	private static final double STEP = 1e-5;

	private Graphs() {
	}

	public static void main(String[] arguments) {
		SameDiff graph = SameDiff.create();
		SDVariable input = graph.placeHolder("in", DataType.FLOAT, -1, 20);
		SDVariable label = graph.placeHolder("label", DataType.FLOAT, -1, 5);
		SDVariable hidden = graph.nn.tanh(layer(graph, input, "h1", 20, 16)); // h1
		graph.loss.softmaxCrossEntropy("loss", label, layer(graph, hidden, "h2", 16, 5), null); // h2
		graph.setLossVariables("loss");
		graph.setTrainingConfig(new TrainingConfig.Builder().updater(new Sgd(RATE)).l2(0.05).dataSetFeatureMapping("in")
				.dataSetLabelMapping("label").build());
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 32, 20), Data.labels(DataType.FLOAT, 32, 5));
		for (int iteration = 0; iteration < 2; iteration++) {
			train(graph, data, iteration);
		}
		graph.fit(new SingletonDataSetIterator(data), 3);
		differences();
	}

	private static SDVariable layer(SameDiff graph, SDVariable input, String name, int inputs, int outputs) {
		SDVariable weights = graph.var(name + "_W", Nd4j.rand(DataType.FLOAT, inputs, outputs).subi(0.5));
		SDVariable bias = graph.var(name + "_b", Nd4j.zeros(DataType.FLOAT, 1, outputs));
		return input.mmul(weights).add(bias);
	}

	private static void train(SameDiff graph, DataSet data, int iteration) {
		Map<String, INDArray> given = Map.of("in", data.getFeatures(), "label", data.getLabels());
		Map<String, INDArray> gradients = graph.calculateGradients(given, VARIABLES);
		Map<String, INDArray> before = new LinkedHashMap<>();
		VARIABLES.forEach(name -> before.put(name, graph.getVariable(name).getArr().dup()));
		graph.fit(data);
		double squares = 0;
		for (int index = 0; index < VARIABLES.size(); index++) {
			String name = VARIABLES.get(index);
			INDArray gradient = gradients.get(name);
			INDArray after = graph.getVariable(name).getArr();
			Reference.printStatistics(0, iteration, "GRADIENT", index, gradient);
			Reference.printWeights(0, iteration, "GRADIENT", index, name.substring(3), gradient);
			Reference.printStatistics(0, iteration, "PARAMETER", index, after);
			Reference.printWeights(0, iteration, "PARAMETER", index, name.substring(3), after);
			Reference.printMore(0, iteration, "UPDATE_NORM", index,
					before.get(name).castTo(DataType.DOUBLE).sub(after.castTo(DataType.DOUBLE)).norm2Number().doubleValue());
			squares += Math.pow(gradient.norm2Number().doubleValue(), 2);
		}
		Reference.printMore(0, iteration, "GLOBAL_GRADIENT_NORM", 0, Math.sqrt(squares));
		Reference.printMore(0, iteration, "LEARNING_RATE", 0, RATE);
		Reference.pause();
	}

	/** The gradient is what the score changes by when one parameter is changed a little. */
	private static void differences() {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.dataType(DataType.DOUBLE).updater(new Sgd(RATE)).list()
				.layer(new DenseLayer.Builder().nIn(3).nOut(4).activation(Activation.TANH).build())
				.layer(new DenseLayer.Builder().nIn(4).nOut(3).activation(Activation.SIGMOID).build())
				.layer(new OutputLayer.Builder(LossFunction.MSE).nIn(3).nOut(2).activation(Activation.IDENTITY).build())
				.build());
		network.init();
		DataSet data = new DataSet(Data.features(DataType.DOUBLE, 6, 3), Data.features(DataType.DOUBLE, 6, 2));
		int index = 0;
		for (INDArray parameter : network.paramTable().values()) {
			INDArray gradient = Nd4j.create(DataType.DOUBLE, parameter.length());
			for (long i = 0; i < parameter.length(); i++) {
				double value = parameter.getDouble(i);
				double above = score(network, data, parameter, i, value + STEP);
				double below = score(network, data, parameter, i, value - STEP);
				parameter.putScalar(i, value);
				gradient.putScalar(i, (above - below) / (2 * STEP));
			}
			Reference.printStatistics(1, 0, "GRADIENT", index++, gradient);
		}
		network.fit(data);
	}

	private static double score(MultiLayerNetwork network, DataSet data, INDArray parameter, long index, double value) {
		parameter.putScalar(index, value);
		return network.score(data, true);
	}
}

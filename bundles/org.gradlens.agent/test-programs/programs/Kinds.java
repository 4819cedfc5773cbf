// SPDX-License-Identifier: EPL-2.0
package programs;

import java.io.File;
import java.util.List;

import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.FineTuneConfiguration;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Trains a network for each kind of layer and way to come by a network, and prints what the agent should read
 * of it.
 */
public final class Kinds {

	private static final double RATE = 0.1;
	private static final double UNCLIPPED = Double.POSITIVE_INFINITY;

	private static int networks;

	private Kinds() {
	}

	public static void main(String[] arguments) throws Exception {
		DataSet table = new DataSet(Data.features(DataType.FLOAT, 32, 20), Data.labels(DataType.FLOAT, 32, 5));
		train(List.of("0", "2", "3"), table, list().layer(dense(20, 16).hasLayerNorm(true).build())
				.layer(new DropoutLayer(0.7)).layer(dense(16, 12).dropOut(0.6).build()).layer(output(12)));
		INDArray words = Nd4j.create(DataType.FLOAT, 32, 1);
		for (int i = 0; i < 32; i++) {
			words.putScalar(i, i % 7);
		}
		train(List.of("0", "1"), new DataSet(words, table.getLabels()),
				list().layer(new EmbeddingLayer.Builder().nIn(9).nOut(16).activation(Activation.TANH).build())
						.layer(output(16)));
		train(List.of("0", "1", "2"), table, list()
				.layer(new Doubled.Builder().nIn(20).nOut(16).activation(Activation.TANH).build())
				.layer(new SameDiffDense(16, 12)).layer(output(12)));
		sequences();

		MultiLayerNetwork original = network(list().layer(dense(20, 16).build())
				.layer(new BatchNormalization.Builder().nOut(16).build()).layer(dense(16, 12).build()).layer(output(12)));
		MultiLayerNetwork transferred = new TransferLearning.Builder(original)
				.fineTuneConfiguration(new FineTuneConfiguration.Builder().updater(new Sgd(RATE)).build())
				.setFeatureExtractor(0).nOutReplace(3, 5, WeightInit.XAVIER).build();
		train(List.of("1", "2", "3"), table, transferred);
		File file = File.createTempFile("network", ".zip");
		transferred.save(file);
		train(List.of("1", "2", "3"), table, MultiLayerNetwork.load(file, true));
		file.delete();
		adversaries();
	}

	private static void sequences() {
		DataSet sequences = new DataSet(Data.features(DataType.FLOAT, 4, 6, 10), Data.sequenceLabels(4, 3, 10));
		train(List.of("0", "1", "2"), sequences, list()
				.layer(new SimpleRnn.Builder().nIn(6).nOut(8).activation(Activation.TANH).build())
				.layer(new LSTM.Builder().nIn(8).nOut(8).activation(Activation.TANH).build()).layer(sequenceOutput(8)));
		train(List.of("0", "1"), sequences, truncated()
				.layer(new SimpleRnn.Builder().nIn(6).nOut(8).activation(Activation.TANH).build()).layer(sequenceOutput(8)));
		train(List.of("0", "1"), sequences, list().layer(new Bidirectional(Bidirectional.Mode.CONCAT,
				new LSTM.Builder().nIn(6).nOut(8).activation(Activation.TANH).build())).layer(sequenceOutput(16))
				.setInputType(InputType.recurrent(6)));
		DataSet classes = new DataSet(sequences.getFeatures(), Data.labels(DataType.FLOAT, 4, 5));
		train(List.of("0", "2"), classes, list()
				.layer(new SelfAttentionLayer.Builder().nIn(6).nOut(8).nHeads(2).projectInput(true).build())
				.layer(new GlobalPoolingLayer.Builder(PoolingType.AVG).build()).layer(output(8))
				.setInputType(InputType.recurrent(6)));
		train(List.of("0", "1"), classes, list()
				.layer(new LastTimeStep(new LSTM.Builder().nIn(6).nOut(8).activation(Activation.TANH).build())).layer(output(8)));
	}

	/** A network that tells real from made, and one that makes, taught by layers that are kept as they are. */
	private static void adversaries() {
		INDArray real = Data.features(DataType.FLOAT, 16, 6);
		INDArray noise = Data.features(DataType.FLOAT, 16, 4);
		MultiLayerNetwork judge = network(adam().layer(dense(6, 8).build()).layer(verdict(8)));
		MultiLayerNetwork maker = network(adam().layer(dense(4, 6).build())
				.layer(new FrozenLayerWithBackprop(dense(6, 8).build())).layer(new FrozenLayerWithBackprop(dense(8, 8).build()))
				.layer(verdict(8)));
		Reference judged = reference(List.of("0", "1"), judge);
		Reference made = reference(List.of("0", "3"), maker);
		DataSet toJudge = new DataSet(real, Nd4j.ones(DataType.FLOAT, 16, 1));
		DataSet toMake = new DataSet(noise, Nd4j.ones(DataType.FLOAT, 16, 1));
		judged.printEpsilons(judge, toJudge.getFeatures(), toJudge.getLabels());
		made.printEpsilons(maker, toMake.getFeatures(), toMake.getLabels());
		for (int step = 0; step < 2; step++) {
			judge.fit(toJudge);
			maker.fit(toMake);
		}
	}

	private static ListBuilder list() {
		return new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(RATE)).list();
	}

	/** Sequences go through in one piece, but the other way of going backward is taken. */
	private static ListBuilder truncated() {
		ListBuilder list = list();
		list.backpropType(BackpropType.TruncatedBPTT).tBPTTLength(10);
		return list;
	}

	private static ListBuilder adam() {
		return new NeuralNetConfiguration.Builder().seed(2).updater(new Adam(RATE)).list();
	}

	private static DenseLayer.Builder dense(int inputs, int outputs) {
		return new DenseLayer.Builder().nIn(inputs).nOut(outputs).activation(Activation.TANH);
	}

	private static Layer output(int inputs) {
		return new OutputLayer.Builder(LossFunction.MCXENT).nIn(inputs).nOut(5).activation(Activation.SOFTMAX).build();
	}

	private static Layer sequenceOutput(int inputs) {
		return new RnnOutputLayer.Builder(LossFunction.MCXENT).nIn(inputs).nOut(3).activation(Activation.SOFTMAX).build();
	}

	private static Layer verdict(int inputs) {
		return new OutputLayer.Builder(LossFunction.XENT).nIn(inputs).nOut(1).activation(Activation.SIGMOID).build();
	}

	private static MultiLayerNetwork network(ListBuilder list) {
		MultiLayerNetwork network = new MultiLayerNetwork(list.build());
		network.init();
		return network;
	}

	private static Reference reference(List<String> trained, MultiLayerNetwork network) {
		Reference reference = new Reference(networks++, trained, RATE, UNCLIPPED);
		network.addListeners(reference);
		return reference;
	}

	private static void train(List<String> trained, DataSet data, ListBuilder list) {
		train(trained, data, network(list));
	}

	/** What is dropped is the same in the reference and in training. */
	private static void train(List<String> trained, DataSet data, MultiLayerNetwork network) {
		Reference reference = reference(trained, network);
		Nd4j.getRandom().setSeed(3);
		reference.printEpsilons(network, data.getFeatures().dup(), data.getLabels());
		Nd4j.getRandom().setSeed(3);
		network.fit(data);
		network.fit(data);
	}
}

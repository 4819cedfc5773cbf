// SPDX-License-Identifier: EPL-2.0
package programs;

import java.io.File;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.FineTuneConfiguration;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Declares layers in many ways. A comment behind a line says which layers should be found there: by their
 * indices, as both compilers' line numbers have it, or one's alone.
 */
public final class Declared {

	private Declared() {
	}

	private static DenseLayer dense(int outputs) {
		return new DenseLayer.Builder().nOut(outputs).activation(Activation.TANH).build(); // both 3 4 5 6 7 8 9 10 11
	}

	private static void block(ListBuilder list) {
		list.layer(dense(16));
		list.layer(dense(16));
	}

	/** A layer class of the user's own; its constructor is not where it is declared. */
	public static final class Normalisation extends BatchNormalization {

		private static final long serialVersionUID = 1;

		public Normalisation() {
			super();
		}
	}

	public static void main(String[] arguments) throws Exception {
		ListBuilder list = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.1)).list()
				.layer(new DenseLayer.Builder().nOut(32).build()) // both 0
				.layer( // javac 1
						new DenseLayer.Builder() // ecj 1
								.nOut(32)
								.build());
		Layer separate = new DenseLayer.Builder().nOut(8).build(); // ecj 2
		list.layer(separate); // javac 2
		block(list);
		Layer shared = dense(16);
		list.layer(shared);
		list.layer(shared);
		IntStream.range(0, 3).forEach(i -> list.layer(dense(16)));
		for (int i = 0; i < 2; i++) {
			list.layer(dense(16));
		}
		list.layer(new Normalisation()); // both 12
		list.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(5).activation(Activation.SOFTMAX).build()); // both 13
		list.setInputType(org.deeplearning4j.nn.conf.inputs.InputType.feedForward(20));
		MultiLayerNetwork network = new MultiLayerNetwork(list.build());
		network.init();
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 8, 20), Data.labels(DataType.FLOAT, 8, 5));
		network.fit(data);

		MultiLayerNetwork copy = network.clone();
		copy.fit(data);

		MultiLayerNetwork transferred = new TransferLearning.Builder(network)
				.fineTuneConfiguration(new FineTuneConfiguration.Builder().updater(new Sgd(0.1)).build())
				.setFeatureExtractor(1)
				.removeOutputLayer()
				.addLayer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(5)
						.activation(Activation.SOFTMAX).build())
				.build();
		transferred.fit(data);

		File file = File.createTempFile("network", ".zip");
		network.save(file);
		MultiLayerNetwork restored = MultiLayerNetwork.load(file, true); // restored
		file.delete();
		restored.fit(data);
	}
}

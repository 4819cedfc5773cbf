// SPDX-License-Identifier: EPL-2.0
package demo;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains a small network for as many iterations as its argument says. */
public class Dense {

	static MultiLayerNetwork network() {
		MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.1))
				.list()
				.layer(new DenseLayer.Builder().nIn(8).nOut(16).activation(Activation.SIGMOID).build())
				.layer(new DenseLayer.Builder().nIn(16).nOut(16).activation(Activation.SIGMOID).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(4).activation(Activation.SOFTMAX)
						.build())
				.build();
		MultiLayerNetwork network = new MultiLayerNetwork(configuration);
		network.init();
		return network;
	}

	static void train(MultiLayerNetwork network, int iterations) {
		INDArray inputs = Nd4j.rand(32, 8);
		INDArray labels = Nd4j.zeros(32, 4);
		for (int i = 0; i < 32; i++) {
			labels.putScalar(i, i % 4, 1);
		}
		for (int i = 0; i < iterations; i++) {
			network.fit(inputs, labels);
		}
	}

	public static void main(String[] arguments) {
		MultiLayerNetwork network = network();
		train(network, Integer.parseInt(arguments[0]));
		System.out.println("trained");
	}
}

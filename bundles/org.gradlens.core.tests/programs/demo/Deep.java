// SPDX-License-Identifier: EPL-2.0
package demo;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains a deep network until it is stopped. */
public class Deep {

	static DenseLayer hidden() {
		return new DenseLayer.Builder().nIn(8).nOut(8).activation(Activation.SIGMOID).build();
	}

	public static void main(String[] arguments) {
		MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.1))
				.list()
				.layer(hidden())
				.layer(hidden())
				.layer(hidden())
				.layer(hidden())
				.layer(hidden())
				.layer(hidden())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(8).nOut(4).activation(Activation.SOFTMAX).build())
				.build();
		MultiLayerNetwork network = new MultiLayerNetwork(configuration);
		network.init();
		Dense.train(network, Integer.MAX_VALUE);
	}
}

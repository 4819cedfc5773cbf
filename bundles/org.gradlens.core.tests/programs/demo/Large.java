// SPDX-License-Identifier: EPL-2.0
package demo;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains a network of 1.45 million parameters until it is stopped: 784 to 20 layers of 256 to 10. */
public class Large {

	public static void main(String[] arguments) {
		NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.1))
				.activation(Activation.SIGMOID).list();
		for (int i = 0; i < 20; i++) {
			layers.layer(new DenseLayer.Builder().nIn(i == 0 ? 784 : 256).nOut(256).build());
		}
		MultiLayerNetwork network = new MultiLayerNetwork(layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
				.nIn(256).nOut(10).activation(Activation.SOFTMAX).build()).build());
		network.init();
		INDArray inputs = Nd4j.rand(128, 784);
		INDArray labels = Nd4j.zeros(128, 10);
		for (int i = 0; i < 128; i++) {
			labels.putScalar(i, i % 10, 1);
		}
		while (true) {
			network.fit(inputs, labels);
		}
	}
}

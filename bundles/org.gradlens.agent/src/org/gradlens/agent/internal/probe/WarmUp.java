// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A program that trains a small network, so that an engine has loaded and woven what the user's will need. */
final class WarmUp {

	private static final int EXAMPLES = 8;
	private static final int UNITS = 4;
	private static final int ITERATIONS = 20;

	private WarmUp() {
	}

	static void main(String[] arguments) {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
				.layer(new DenseLayer.Builder().nIn(UNITS).nOut(UNITS).activation(Activation.RELU).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(UNITS).nOut(UNITS)
						.activation(Activation.SOFTMAX).build())
				.build());
		network.init();
		DataSet data = new DataSet(Nd4j.rand(DataType.FLOAT, EXAMPLES, UNITS), Nd4j.eye(EXAMPLES).castTo(DataType.FLOAT)
				.getColumns(0, 1, 2, UNITS - 1));
		for (int i = 0; i < ITERATIONS; i++) {
			network.fit(data);
		}
	}
}

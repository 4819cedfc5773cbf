// SPDX-License-Identifier: EPL-2.0
package programs;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains a convolutional network for some steps and prints its score, and whether native helpers ran. */
public final class Helpers {

	private static final int STEPS = 20;

	private Helpers() {
	}

	public static void main(String[] arguments) {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(0.05)).activation(Activation.RELU).list()
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(16).build())
				.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(32).build())
				.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
				.layer(new DenseLayer.Builder().nOut(128).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build())
				.setInputType(InputType.convolutional(28, 28, 1)).build());
		network.init();
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 64, 1, 28, 28), Data.labels(DataType.FLOAT, 64, 10));
		for (int step = 0; step < STEPS; step++) {
			network.fit(data);
		}
		System.out.println("helper " + (network.getLayer(0).getHelper() != null));
		System.out.println("score " + network.score());
	}
}

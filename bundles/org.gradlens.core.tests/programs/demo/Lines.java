package demo;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Declares layers in calls that go over several lines. */
public class Lines {

	public static void main(String[] arguments) {
		MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
				.seed(1)
				.list()
				.layer(new DenseLayer.Builder() // first
						.nIn(8)
						.nOut(16)
						.activation(Activation.SIGMOID)
						.build())
				.layer(0 + 1, new DropoutLayer(0.5)) // second
				.layer( // third
						new DenseLayer.Builder().nIn(16).nOut(16).activation(Activation.TANH).build()) // third, its builder
				.layer(new BatchNormalization()) // fourth
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(4) // fifth
						.activation(Activation.SOFTMAX)
						.build())
				.build();
		MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
		network.init();
		Dense.train(network, 2);
	}
}

// SPDX-License-Identifier: EPL-2.0
package fashion;

import static org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction.MCXENT;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * A network that cannot learn, and why.
 * <p>
 * It is to tell ten kinds of clothing apart. Run it with <em>Run As, Network Experiment</em>
 * and look at the figures that appear beside the layers. Epsilon is the error signal that
 * reaches a layer on its way back from the loss. A sigmoid's slope is at most 1/4, so each
 * layer passes on about a quarter of what it got. Less than a millionth is left for the
 * first layer: it is told nothing, and the loss stays where it began.
 * <p>
 * Then change {@code SIGMOID} to {@code RELU} and {@code XAVIER} to {@code RELU} and run it
 * again. The error signal reaches the first layer undiminished, and the accuracy that is
 * printed at the end goes from 0.10 to about 0.7.
 */
public class DeepSigmoid {

	private static final int MINIBATCH = 128;
	private static final int EPOCHS = 3;

	public static void main(String[] args) {
		MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
				.seed(7)
				.updater(new Sgd(0.1))
				.activation(Activation.SIGMOID)
				.weightInit(WeightInit.XAVIER)
				.list()
				// The error signal comes from the loss: read the figures from the bottom up.
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				.layer(dense(256))
				// An output layer is a softmax unless it is told otherwise.
				.layer(new OutputLayer.Builder(MCXENT).nOut(10).build())
				.setInputType(InputType.feedForward(FashionMnist.PIXELS))
				.build();

		MultiLayerNetwork network = new MultiLayerNetwork(configuration);
		network.init();
		System.out.printf("%,d parameters in %d layers%n", network.numParams(),
				network.getnLayers());

		DataSetIterator training = FashionMnist.training(MINIBATCH);
		network.fit(training, EPOCHS);

		// One image in ten is of each kind: an accuracy of 0.1 is no better than guessing.
		Evaluation evaluation = network.evaluate(FashionMnist.test(MINIBATCH));
		System.out.println(evaluation.stats());
	}

	private static DenseLayer dense(int units) {
		return new DenseLayer.Builder().nOut(units).build();
	}
}

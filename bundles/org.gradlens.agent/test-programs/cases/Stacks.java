// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.Arrays;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Stacks of dense layers.
 *
 * @param updater what updates them
 * @param activation of each hidden layer
 * @param weights of all layers
 * @param inputs features of an example
 * @param widths units of each hidden layer
 */
record Stacks(IUpdater updater, Activation activation, IWeightInit weights, int inputs, int... widths) {

	/** A stack whose weights fit its activation. */
	static Stacks of(IUpdater updater, Activation activation, int inputs, int... widths) {
		WeightInit fit = switch (activation) {
		case RELU, LEAKYRELU, ELU, GELU, SWISH -> WeightInit.RELU;
		case SELU -> WeightInit.LECUN_NORMAL;
		default -> WeightInit.XAVIER;
		};
		return new Stacks(updater, activation, fit.getWeightInitFunction(), inputs, widths);
	}

	/** So many layers of one width. */
	static int[] layers(int count, int width) {
		int[] widths = new int[count];
		Arrays.fill(widths, width);
		return widths;
	}

	/** The hidden layers. */
	ListBuilder hidden(int seed) {
		ListBuilder list = new NeuralNetConfiguration.Builder().seed(seed).updater(updater).weightInit(weights).list();
		for (int width : widths) {
			list.layer(new DenseLayer.Builder().nOut(width).activation(activation).build());
		}
		return list.setInputType(InputType.feedForward(inputs));
	}

	/** Ends in an output of any kind, right or wrong. */
	MultiLayerConfiguration output(int seed, int units, Activation last, LossFunction loss) {
		return hidden(seed).validateOutputLayerConfig(false)
				.layer(new OutputLayer.Builder(loss).nOut(units).activation(last).weightInit(WeightInit.XAVIER).build()).build();
	}

	/** Ends in one of three classes. */
	MultiLayerConfiguration classes(int seed) {
		return output(seed, 3, Activation.SOFTMAX, LossFunction.MCXENT);
	}

	/** Ends in a number. */
	MultiLayerConfiguration number(int seed) {
		return output(seed, 1, Activation.IDENTITY, LossFunction.MSE);
	}

	/** Ends in yes or no. */
	MultiLayerConfiguration binary(int seed) {
		return output(seed, 1, Activation.SIGMOID, LossFunction.XENT);
	}
}

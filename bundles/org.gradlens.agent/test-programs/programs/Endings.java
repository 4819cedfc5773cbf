// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.Arrays;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains for ten iterations and ends in the way that its argument names. */
public final class Endings {

	private static final int ITERATIONS = 10;

	private Endings() {
	}

	/** Cannot be described; the engine does not mind. */
	public static final class Unspeakable extends ActivationTanH {

		private static final long serialVersionUID = 1;

		@Override
		public String toString() {
			throw new UnsupportedOperationException("no words");
		}
	}

	public static void main(String[] arguments) throws Exception {
		String ending = arguments[0];
		MultiLayerNetwork network = network(ending.equals("unspeakable") ? new Unspeakable() : new ActivationTanH(),
				ending.equals("diverge") ? 1e30 : 0.1);
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 64, 20), Data.labels(DataType.FLOAT, 64, 5));
		network.fit(new ListDataSetIterator<>(data.asList(), 64), ITERATIONS);
		System.out.println("parameters " + Arrays.hashCode(network.params().toFloatVector()));
		switch (ending) {
		case "fail" -> fail();
		case "exit" -> System.exit(7);
		case "halt" -> halt();
		case "heap" -> System.out.println(new long[Integer.MAX_VALUE - 8].length);
		default -> System.out.println("returns");
		}
	}

	private static void fail() {
		try {
			Integer.parseInt("not a number"); // fails
		} catch (NumberFormatException e) {
			throw new IllegalStateException("the data is bad", e);
		}
	}

	private static void halt() throws InterruptedException {
		Thread.sleep(500);
		Runtime.getRuntime().halt(9);
	}

	private static MultiLayerNetwork network(IActivation activation, double rate) {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(rate)).list()
				.layer(new DenseLayer.Builder().nIn(20).nOut(16).activation(activation).build())
				.layer(new OutputLayer.Builder(LossFunction.MSE).nIn(16).nOut(5).activation(Activation.IDENTITY).build())
				.build());
		network.init();
		return network;
	}
}

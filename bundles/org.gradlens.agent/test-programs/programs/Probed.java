// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains without end, and does besides what its argument names. */
public final class Probed {

	private Probed() {
	}

	public static void main(String[] arguments) throws Exception {
		String manner = arguments[0];
		switch (manner) {
		case "exit" -> System.exit(7);
		case "halt" -> Runtime.getRuntime().halt(9);
		case "fail" -> throw new IllegalStateException("the data is bad");
		case "nothing" -> System.out.println("trains nothing");
		case "loop" -> loop();
		case "sleep" -> Thread.sleep(60_000);
		case "memory" -> exhaust();
		case "crash" -> crash();
		case "thread" -> new Thread(Probed::loop, "left over").start();
		case "worker" -> new Thread(() -> train(Activation.TANH), "worker").start();
		default -> {
			// trains like any other
		}
		}
		if (manner.equals("stubborn")) {
			stubborn();
		} else if (!List.of("nothing", "worker").contains(manner)) {
			train(manner.equals("relu") ? Activation.RELU : Activation.SIGMOID);
		}
	}

	/** Another way in. */
	static void probe() {
		train(Activation.RELU);
	}

	private static void train(Activation activation) {
		var list = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.1)).list();
		for (int i = 0; i < 6; i++) {
			list.layer(new DenseLayer.Builder().nIn(16).nOut(16).activation(activation).build());
		}
		MultiLayerNetwork network = new MultiLayerNetwork(list.layer(
				new OutputLayer.Builder(LossFunction.MSE).nIn(16).nOut(4).activation(Activation.IDENTITY).build()).build());
		network.init();
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 64, 16), Data.labels(DataType.FLOAT, 64, 4));
		network.fit(new ListDataSetIterator<>(data.asList(), 16), Integer.MAX_VALUE);
	}

	private static void stubborn() {
		while (true) {
			try {
				train(Activation.TANH);
			} catch (Throwable e) {
				System.out.println("never mind");
			}
		}
	}

	private static void loop() {
		long count = 0;
		while (count >= 0) {
			count = (count + 1) & Integer.MAX_VALUE;
		}
	}

	private static void exhaust() {
		List<long[]> all = new ArrayList<>();
		while (true) {
			all.add(new long[1 << 24]);
		}
	}

	private static void crash() throws Exception {
		var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
		field.setAccessible(true);
		((sun.misc.Unsafe) field.get(null)).putLong(0, 1);
	}
}

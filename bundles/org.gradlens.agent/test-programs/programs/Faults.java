// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/** Trains, and while it does so what its argument names goes wrong. */
public final class Faults {

	private static final int ITERATIONS = 10;
	/** The listener's iteration in which things go wrong, from 0. */
	private static final int FATAL = 5;

	private Faults() {
	}

	/** Does something at each iteration's end. */
	private static final class Each extends BaseTrainingListener {

		private final Runnable action;
		private final int from;

		Each(int from, Runnable action) {
			this.from = from;
			this.action = action;
		}

		@Override
		public void iterationDone(Model model, int iteration, int epoch) {
			if (iteration >= from) {
				action.run();
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		switch (arguments[0]) {
		case "listener" -> network(new Each(FATAL, Faults::fail)).train(ITERATIONS);
		case "worker" -> inWorker();
		case "heap" -> network(new Each(FATAL, Faults::fillHeap)).train(ITERATIONS);
		case "engine" -> network(new Each(FATAL, Faults::fillEngine)).train(ITERATIONS);
		case "listeners" -> changingListeners();
		case "library" -> withOwnLibrary();
		case "long" -> network().train(Integer.parseInt(arguments[1]));
		default -> endless();
		}
		System.out.println("returns");
	}

	private static void fail() {
		throw new IllegalStateException("the listener is tired"); // fails
	}

	private static void inWorker() throws InterruptedException {
		Thread worker = new Thread(() -> {
			network(new Each(FATAL, Faults::fail)).train(ITERATIONS);
		}, "worker");
		worker.start();
		worker.join();
		network().train(ITERATIONS);
	}

	private static void fillHeap() {
		List<long[]> hoard = new ArrayList<>();
		while (true) {
			hoard.add(new long[1 << 20]); // fills the heap
		}
	}

	private static void fillEngine() {
		List<Object> hoard = new ArrayList<>();
		while (true) {
			hoard.add(Nd4j.ones(DataType.FLOAT, 1 << 20)); // fills the engine's memory
		}
	}

	private static void changingListeners() {
		AtomicInteger first = new AtomicInteger();
		AtomicInteger second = new AtomicInteger();
		Training training = network(new Each(0, first::incrementAndGet));
		training.train(ITERATIONS / 2);
		training.network.setListeners(new Each(0, second::incrementAndGet));
		training.train(ITERATIONS / 2);
		System.out.println("listeners " + first + " " + second + " " + training.network.getListeners().size());
	}

	private static void withOwnLibrary() throws ReflectiveOperationException {
		Class<?> own = new ByteBuddy().subclass(Object.class).method(ElementMatchers.named("toString"))
				.intercept(FixedValue.value("own")).make().load(Faults.class.getClassLoader()).getLoaded();
		network().train(ITERATIONS);
		System.out.println("library " + own.getDeclaredConstructor().newInstance() + " "
				+ System.getProperty("programs.fits", "none"));
	}

	private static void endless() {
		Training training = network();
		training.train(ITERATIONS);
		System.out.println("trains");
		training.train(Integer.MAX_VALUE);
	}

	private static Training network(Each... listeners) {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(0.1)).list()
				.layer(new DenseLayer.Builder().nIn(20).nOut(16).activation(Activation.TANH).build())
				.layer(new OutputLayer.Builder(LossFunction.MSE).nIn(16).nOut(5).activation(Activation.IDENTITY).build())
				.build());
		network.init();
		network.setListeners(listeners);
		return new Training(network, new DataSet(Data.features(DataType.FLOAT, 64, 20), Data.labels(DataType.FLOAT, 64, 5)));
	}

	/** A network and its data. */
	private record Training(MultiLayerNetwork network, DataSet data) {

		void train(int iterations) {
			for (int i = 0; i < iterations; i++) {
				network.fit(data);
			}
		}
	}
}

package demo;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Declares layers everywhere but in one chain of calls. */
public class Helpers extends Stack {

	private static final ListBuilder LAYERS = new NeuralNetConfiguration.Builder().seed(1).list();

	static {
		LAYERS.layer(dense(16)); // initialiser
	}

	record Width(int units) {
		Width {
			LAYERS.layer(dense(units)); // record
		}
	}

	class Inner {
		void declare() {
			LAYERS.layer(dense(14)); // inner
		}
	}

	static DenseLayer dense(int units) {
		return new DenseLayer.Builder().nOut(units).activation(Activation.TANH).build();
	}

	static void block(int units) {
		for (int i = 0; i < 2; i++) {
			LAYERS.layer(dense(units)); // loop
		}
	}

	public static void main(String[] arguments) {
		new Width(15);
		new Helpers().new Inner().declare();
		new Consumer<Integer>() {
			@Override
			public void accept(Integer units) {
				LAYERS.layer(dense(units)); // anonymous
			}
		}.accept(13);
		block(12);
		Layer shared = dense(12); // shared
		LAYERS.layer(shared);
		LAYERS.layer(shared);
		IntStream.range(0, 2).forEach(i -> LAYERS.layer(dense(10))); // lambda
		List.of(9).forEach(new Helpers()::inherited);
		LAYERS.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(4).activation(Activation.SOFTMAX).build()); // output
		LAYERS.setInputType(InputType.feedForward(8));
		MultiLayerNetwork network = new MultiLayerNetwork(LAYERS.build());
		network.init();
		Dense.train(network, 2);
	}

	@Override
	ListBuilder layers() {
		return LAYERS;
	}
}

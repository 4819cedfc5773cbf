// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.List;
import java.util.Set;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks with a fault that are no plain stacks, or whose fault is in how they are trained. */
final class IllOthers {

	private static final int MINIBATCH = 32;
	private static final IUpdater ADAM = new Adam(1e-3);

	private IllOthers() {
	}

	static List<Question> all() {
		return List.of(
				new Question("recurrent network of ReLU with large weights", Set.of("exploding error signal", "unfit initialisation"), MINIBATCH,
						seed -> QuestionData.sequences(seed, 40, false),
						seed -> recurrent(seed, new Sgd(0.01), new SimpleRnn.Builder().nOut(16).activation(Activation.RELU)
								.weightInitRecurrent(new NormalDistribution(0, 0.6)))),
				new Question("eight layers of LSTM", Set.of("vanishing error signal"), MINIBATCH,
						seed -> QuestionData.sequences(seed, 20, false), IllOthers::deepLstm),
				new Question("bytes of images into a convolution", Set.of("unscaled input"), MINIBATCH,
						seed -> QuestionData.images(seed, 255, false), seed -> convolution(seed, new Sgd(0.05), Activation.RELU)),
				new Question("convolutions of sigmoids, eight layers", Set.of("vanishing error signal"), MINIBATCH,
						seed -> QuestionData.images(seed, 1, false), IllOthers::deepConvolution),
				new Question("convolution, Adam of rate 0.5", Set.of("learning rate too high"), MINIBATCH,
						seed -> QuestionData.images(seed, 1, false), seed -> convolution(seed, new Adam(0.5), Activation.RELU)),
				new Question("one example a minibatch, rate 0.5", Set.of("oscillating loss", "learning rate too high"), 1,
						seed -> QuestionData.classes(seed, 4, 1), seed -> Stacks.of(new Sgd(1), Activation.RELU, 4, 32).classes(seed)),
				new Question("clipping at 1e-6", Set.of("permanent clipping", "learning rate too low"), MINIBATCH,
						seed -> QuestionData.classes(seed, 4, 1), IllOthers::clipped),
				new Question("values that are missing", Set.of("non-finite values"), MINIBATCH, QuestionData::withGaps,
						seed -> Stacks.of(ADAM, Activation.RELU, 4, 16).classes(seed)));
	}

	private static ListBuilder builder(int seed, IUpdater updater) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(updater).weightInit(WeightInit.XAVIER).list();
	}

	private static OutputLayer twoClasses() {
		return new OutputLayer.Builder(LossFunction.MCXENT).nOut(2).activation(Activation.SOFTMAX).build();
	}

	private static OutputLayer threeClasses() {
		return new OutputLayer.Builder(LossFunction.MCXENT).nOut(3).activation(Activation.SOFTMAX).build();
	}

	private static MultiLayerConfiguration recurrent(int seed, IUpdater updater, BaseRecurrentLayer.Builder<?> layer) {
		return builder(seed, updater).layer(new LastTimeStep(layer.build())).layer(twoClasses())
				.setInputType(InputType.recurrent(2)).build();
	}

	private static MultiLayerConfiguration deepLstm(int seed) {
		ListBuilder list = builder(seed, ADAM);
		for (int i = 0; i < 7; i++) {
			list.layer(new LSTM.Builder().nOut(8).build());
		}
		return list.layer(new LastTimeStep(new LSTM.Builder().nOut(8).build())).layer(twoClasses())
				.setInputType(InputType.recurrent(2)).build();
	}

	private static MultiLayerConfiguration convolution(int seed, IUpdater updater, Activation activation) {
		return builder(seed, updater)
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(6).activation(activation).weightInit(WeightInit.RELU).build())
				.layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
				.layer(new DenseLayer.Builder().nOut(16).activation(activation).weightInit(WeightInit.RELU).build())
				.layer(twoClasses()).setInputType(InputType.convolutional(8, 8, 1)).build();
	}

	private static MultiLayerConfiguration deepConvolution(int seed) {
		ListBuilder list = builder(seed, new Sgd(0.05));
		for (int i = 0; i < 8; i++) {
			list.layer(new ConvolutionLayer.Builder(3, 3).nOut(6).padding(1, 1).activation(Activation.SIGMOID).build());
		}
		return list.layer(twoClasses()).setInputType(InputType.convolutional(8, 8, 1)).build();
	}

	private static MultiLayerConfiguration clipped(int seed) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(new Sgd(0.1)).weightInit(WeightInit.XAVIER)
				.gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue).gradientNormalizationThreshold(1e-6).list()
				.layer(new DenseLayer.Builder().nIn(4).nOut(16).activation(Activation.TANH).build())
				.layer(threeClasses()).setInputType(InputType.feedForward(4)).build();
	}
}

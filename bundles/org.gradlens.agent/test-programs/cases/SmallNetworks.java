// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks of many kinds, those that are well first; each is one network of the run, in this order. */
public final class SmallNetworks {

	private static final int STEPS = 600;
	private static final int MINIBATCH = 32;

	private SmallNetworks() {
	}

	/** Arguments: a group's name, {@code well} or {@code ill}. */
	public static void main(String[] arguments) {
		if (arguments[0].equals("well")) {
			well();
		} else {
			ill();
		}
	}

	private static void well() {
		name("convolution");
		train(builder(new Adam(1e-3)).layer(convolution()).layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
				.layer(dense(16, Activation.RELU)).layer(softmax(2)).setInputType(InputType.convolutional(8, 8, 1)).build(), images());
		name("recurrent");
		train(builder(new Adam(5e-3)).layer(new LastTimeStep(new LSTM.Builder().nOut(12).build())).layer(softmax(2))
				.setInputType(InputType.recurrent(2)).build(), sequences());
		name("batch normalisation");
		ListBuilder normalised = builder(new Adam(1e-3));
		for (int i = 0; i < 4; i++) {
			normalised.layer(dense(24, Activation.IDENTITY)).layer(new BatchNormalization.Builder().build())
					.layer(new ActivationLayer.Builder().activation(Activation.RELU).build());
		}
		train(normalised.layer(softmax(3)).setInputType(InputType.feedForward(4)).build(), classes(1, 0.34, 1));
		name("momentum");
		train(stack(new Nesterovs(0.05, 0.9), Activation.TANH, 2, 16, softmax(3)), classes(1, 0.34, 1));
		name("RMSProp, regression");
		train(stack(new RmsProp(1e-3), Activation.RELU, 2, 24, identity()), regression(1));
		name("one class in twenty");
		train(stack(new Adam(3e-3), Activation.RELU, 1, 16, softmax(3)), classes(1, 0.9, 1));
		name("small learning rate");
		train(stack(new Adam(2e-4), Activation.TANH, 1, 64, softmax(3)), classes(1, 0.34, 1));
		name("output from zero");
		train(stack(new Adam(3e-3), Activation.RELU, 2, 16, new OutputLayer.Builder(LossFunction.MCXENT).nOut(3)
				.activation(Activation.SOFTMAX).weightInit(WeightInit.ZERO).build()), classes(1, 0.34, 1));
		name("converged");
		train(stack(new Adam(2e-2), Activation.TANH, 1, 16, softmax(3)), classes(1, 0.34, 0.05));
		name("large input");
		train(stack(new Adam(1e-3), Activation.RELU, 1, 32, softmax(3)), classes(12, 0.34, 1));
		name("deep, He's weights");
		train(stack(new Adam(1e-3), Activation.RELU, 8, 32, softmax(3)), classes(1, 0.34, 1));
		name("deep, self-normalising");
		train(stack(new Sgd(0.05), Activation.SELU, 6, 32, softmax(3)), classes(1, 0.34, 1));
		name("dropout and penalty");
		train(new NeuralNetConfiguration.Builder().seed(3).updater(new Adam(2e-3)).l2(1e-4).dropOut(0.8).list()
				.layer(dense(48, Activation.RELU)).layer(dense(48, Activation.RELU)).layer(softmax(3))
				.setInputType(InputType.feedForward(4)).build(), classes(1, 0.34, 1));
		name("one unit");
		train(stack(new Sgd(0.1), Activation.TANH, 0, 0, identity()), regression(1));
	}

	private static void ill() {
		name("vanishing error signal");
		train(stack(new Adam(1e-3), Activation.SIGMOID, 8, 16, softmax(3)), classes(1, 0.34, 1));
		name("unfit initialisation");
		train(stack(new Sgd(0.01), Activation.RELU, 5, 16, softmax(3), new NormalDistribution(0, 0.02)), classes(1, 0.34, 1));
		name("saturated units");
		train(stack(new Sgd(0.01), Activation.TANH, 3, 16, identity(), new NormalDistribution(0, 20)), regression(1));
		name("identical units");
		train(builder(new Adam(1e-3)).layer(new DenseLayer.Builder().nOut(8).activation(Activation.TANH).weightInit(WeightInit.ONES).build())
				.layer(new DenseLayer.Builder().nOut(8).activation(Activation.TANH).weightInit(WeightInit.ONES).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(3).activation(Activation.SOFTMAX).weightInit(WeightInit.ONES).build())
				.setInputType(InputType.feedForward(4)).build(), classes(1, 0.34, 1));
		name("non-finite values");
		train(stack(new Sgd(5), Activation.RELU, 2, 16, identity()), regression(30));
		name("dead units");
		train(builder(new Sgd(0.01)).layer(dense(16, Activation.RELU)).layer(new DenseLayer.Builder().nOut(16)
				.activation(Activation.RELU).weightInit(WeightInit.RELU).biasInit(-20).build()).layer(softmax(3))
				.setInputType(InputType.feedForward(4)).build(), classes(1, 0.34, 1));
		name("learning rate too low");
		train(stack(new Sgd(1e-7), Activation.TANH, 2, 16, softmax(3)), classes(1, 0.34, 1));
		name("target out of output range");
		train(stack(new Adam(1e-3), Activation.RELU, 1, 16, new OutputLayer.Builder(LossFunction.MSE).nOut(1)
				.activation(Activation.SIGMOID).build()), regression(20));
		illData();
	}

	/** Faults of the data, and of what is meant against overfitting. */
	private static void illData() {
		name("constant data");
		train(stack(new Adam(1e-3), Activation.RELU, 2, 16, softmax(3)), classes(0, 0.34, 1));
		name("too strong regularisation");
		train(new NeuralNetConfiguration.Builder().seed(3).updater(new Adam(3e-3)).l2(1).list()
				.layer(dense(16, Activation.RELU)).layer(dense(16, Activation.RELU)).layer(softmax(3))
				.setInputType(InputType.feedForward(4)).build(), classes(1, 0.34, 1));
	}

	private static void name(String name) {
		System.out.println("network " + name);
	}

	private static ListBuilder builder(IUpdater updater) {
		return new NeuralNetConfiguration.Builder().seed(3).updater(updater).list();
	}

	private static DenseLayer dense(int units, Activation activation) {
		return new DenseLayer.Builder().nOut(units).activation(activation).weightInit(initialisation(activation)).build();
	}

	private static WeightInit initialisation(Activation activation) {
		return switch (activation) {
		case RELU -> WeightInit.RELU;
		case SELU -> WeightInit.LECUN_NORMAL;
		default -> WeightInit.XAVIER;
		};
	}

	private static ConvolutionLayer convolution() {
		return new ConvolutionLayer.Builder(3, 3).nOut(6).activation(Activation.RELU).weightInit(WeightInit.RELU).build();
	}

	private static OutputLayer softmax(int classes) {
		return new OutputLayer.Builder(LossFunction.MCXENT).nOut(classes).activation(Activation.SOFTMAX).build();
	}

	private static OutputLayer identity() {
		return new OutputLayer.Builder(LossFunction.MSE).nOut(1).activation(Activation.IDENTITY).build();
	}

	private static MultiLayerConfiguration stack(IUpdater updater, Activation activation, int depth, int units,
			OutputLayer output) {
		ListBuilder list = builder(updater);
		for (int i = 0; i < depth; i++) {
			list.layer(dense(units, activation));
		}
		return list.layer(output).setInputType(InputType.feedForward(4)).build();
	}

	private static MultiLayerConfiguration stack(IUpdater updater, Activation activation, int depth, int units,
			OutputLayer output, NormalDistribution weights) {
		ListBuilder list = builder(updater);
		for (int i = 0; i < depth; i++) {
			list.layer(new DenseLayer.Builder().nOut(units).activation(activation).weightInit(weights).build());
		}
		return list.layer(output).setInputType(InputType.feedForward(4)).build();
	}

	private static void train(MultiLayerConfiguration configuration, List<DataSet> minibatches) {
		MultiLayerNetwork network = new MultiLayerNetwork(configuration);
		network.init();
		List<DataSet> examples = DataSet.merge(minibatches).asList();
		network.fit(new ListDataSetIterator<>(examples, MINIBATCH), STEPS / minibatches.size());
	}

	/** Three classes of points in four dimensions; the first has a share of the examples. */
	private static List<DataSet> classes(double scale, double share, double noise) {
		Random random = new Random(5);
		List<DataSet> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			INDArray features = Nd4j.zeros(MINIBATCH, 4);
			INDArray labels = Nd4j.zeros(MINIBATCH, 3);
			for (int row = 0; row < MINIBATCH; row++) {
				int kind = random.nextDouble() < share ? 0 : 1 + random.nextInt(2);
				for (int column = 0; column < 4; column++) {
					features.putScalar(row, column, scale * (noise * random.nextGaussian() * 0.7 + (column == kind ? 1.5 : 0)));
				}
				labels.putScalar(row, kind, 1);
			}
			all.add(new DataSet(features, labels));
		}
		return all;
	}

	private static List<DataSet> regression(double scale) {
		Random random = new Random(6);
		List<DataSet> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			INDArray features = Nd4j.zeros(MINIBATCH, 4);
			INDArray targets = Nd4j.zeros(MINIBATCH, 1);
			for (int row = 0; row < MINIBATCH; row++) {
				double sum = 0;
				for (int column = 0; column < 4; column++) {
					double value = random.nextGaussian();
					features.putScalar(row, column, value);
					sum += (column + 1) * value / 4;
				}
				targets.putScalar(row, 0, scale * (sum + 0.1 * random.nextGaussian()));
			}
			all.add(new DataSet(features, targets));
		}
		return all;
	}

	/** Images of eight by eight with a bar across or down. */
	private static List<DataSet> images() {
		Random random = new Random(7);
		List<DataSet> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			INDArray features = Nd4j.rand(MINIBATCH, 1, 8, 8).subi(0.5);
			INDArray labels = Nd4j.zeros(MINIBATCH, 2);
			for (int row = 0; row < MINIBATCH; row++) {
				int kind = random.nextInt(2);
				int line = random.nextInt(8);
				for (int place = 0; place < 8; place++) {
					features.putScalar(row, 0, kind == 0 ? line : place, kind == 0 ? place : line, 1.5);
				}
				labels.putScalar(row, kind, 1);
			}
			all.add(new DataSet(features, labels));
		}
		return all;
	}

	/** Sequences of ten steps; whether the first feature's sum is positive. */
	private static List<DataSet> sequences() {
		Random random = new Random(8);
		List<DataSet> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			INDArray features = Nd4j.zeros(MINIBATCH, 2, 10);
			INDArray labels = Nd4j.zeros(MINIBATCH, 2);
			for (int row = 0; row < MINIBATCH; row++) {
				double sum = 0;
				for (int time = 0; time < 10; time++) {
					double value = random.nextGaussian();
					features.putScalar(row, 0, time, value);
					features.putScalar(row, 1, time, random.nextGaussian());
					sum += value;
				}
				labels.putScalar(row, sum > 0 ? 1 : 0, 1);
			}
			all.add(new DataSet(features, labels));
		}
		return all;
	}
}

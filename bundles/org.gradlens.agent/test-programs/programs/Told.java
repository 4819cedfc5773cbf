// SPDX-License-Identifier: EPL-2.0
package programs;

import java.io.File;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** Trains networks a little, and prints what the agent should tell of them besides what it reads of each step. */
public final class Told {

	private Told() {
	}

	public static void main(String[] arguments) throws Exception {
		MultiLayerNetwork images = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.dataType(DataType.DOUBLE).updater(new Adam(1e-2)).l2(0.1)
				.gradientNormalization(GradientNormalization.ClipL2PerLayer).gradientNormalizationThreshold(1e-3)
				.list()
				.layer(new ConvolutionLayer.Builder(3, 2).nOut(4).hasBias(false).activation(Activation.RELU).build())
				.layer(new BatchNormalization())
				.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
				.layer(new FrozenLayer(new DenseLayer.Builder().nOut(10).activation(Activation.TANH).build()))
				.layer(new DenseLayer.Builder().nOut(8).activation(new ActivationLReLU(0.2)).l1(0.5).dropOut(0.8).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(3).activation(Activation.SOFTMAX).build())
				.setInputType(InputType.convolutional(8, 8, 2)).build());
		images.init();
		INDArray x = Data.features(DataType.DOUBLE, 16, 2, 8, 8);
		x.tensorAlongDimension(1, 0, 2, 3).assign(0.5);
		INDArray y = Data.labels(DataType.DOUBLE, 16, 3);
		printParameters("initial", 0, images);
		printData(0, "INPUT", 0, 1, x, x.tensorAlongDimension(0, 0, 2, 3), 0);
		printData(0, "TARGET", 5, 0, y, y, entropy(y.mean(0)));
		images.fit(new DataSet(x, y));
		DataSet heldOut = new DataSet(Data.features(DataType.DOUBLE, 5, 2, 8, 8), Data.labels(DataType.DOUBLE, 5, 3));
		System.out.println("evaluated 0 1 " + images.score(heldOut) + " 5");

		File file = File.createTempFile("network", ".zip");
		images.save(file);
		MultiLayerNetwork restored = MultiLayerNetwork.load(file, true);
		file.delete();
		printParameters("initial", 1, restored);
		restored.fit(heldOut);
		printParameters("trained", 1, restored);
		restored.setParams(Nd4j.zeros(DataType.DOUBLE, 1, restored.numParams()));
		restored.close();

		sequences();
	}

	private static void sequences() {
		ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.99))).graphBuilder().addInputs("in")
				.addLayer("both", new Bidirectional(new LSTM.Builder().nIn(3).nOut(5).activation(Activation.TANH).build()), "in")
				.addLayer("out", new RnnOutputLayer.Builder(LossFunction.MSE).nIn(10).nOut(2)
						.activation(Activation.IDENTITY).weightDecay(0.01).build(), "both")
				.setInputTypes(InputType.recurrent(3)).setOutputs("out").build());
		network.init();
		INDArray x = Data.features(DataType.FLOAT, 300, 3, 6);
		INDArray y = Data.features(DataType.FLOAT, 300, 2, 6);
		printData(2, "INPUT", 0, 0, x, x, 0);
		printData(2, "TARGET", 1, 0, y, y, 6 * y.var(false, 0, 2).meanNumber().doubleValue());
		network.fit(new DataSet(x, y));
		DataSet heldOut = new DataSet(x, y);
		System.out.println("evaluated 2 1 " + network.score(heldOut) + " 300");
	}

	private static double entropy(INDArray shares) {
		double entropy = 0;
		for (double share : shares.toDoubleVector()) {
			entropy -= share == 0 ? 0 : share * Math.log(share);
		}
		return entropy;
	}

	/** The sums of all parameters' squares, one for each key. */
	private static void printParameters(String when, int network, MultiLayerNetwork from) {
		StringBuilder norms = new StringBuilder(when + ' ' + network);
		for (String key : new String[] { "0_W", "1_gamma", "1_beta", "4_W", "4_b", "5_W", "5_b" }) {
			norms.append(' ').append(from.getParam(key).norm2Number().doubleValue());
		}
		System.out.println(norms);
	}

	private static void printData(int network, String role, int layer, int constant, INDArray values, INDArray varied,
			double trivialLoss) {
		int[] others = IntStream.range(0, values.rank()).filter(dimension -> dimension != 1).toArray();
		INDArray deviations = constant == 0 ? values.std(false, others) : varied.std(false, 0, 1, 2);
		System.out.println(String.join(" ", "data", Integer.toString(network), role, Integer.toString(layer),
				Long.toString(values.size(0)), Long.toString(values.size(1)), Integer.toString(constant),
				values.minNumber().toString(), values.maxNumber().toString(), values.meanNumber().toString(),
				values.stdNumber(false).toString(), deviations.minNumber().toString(),
				deviations.maxNumber().toString(), Double.toString(trivialLoss)));
	}
}

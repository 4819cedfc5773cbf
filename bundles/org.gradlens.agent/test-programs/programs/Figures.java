// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.Collections;
import java.util.List;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Trains one network of each kind a little, and prints what the agent should read of it. */
public final class Figures {

	private Figures() {
	}

	public static void main(String[] arguments) {
		dense();
		residual();
		convolution();
		recurrent();
	}

	/** In double precision, with clipping and L2, and with an iterator. */
	private static void dense() {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.dataType(DataType.DOUBLE).updater(new Adam(1e-2)).l2(0.1)
				.gradientNormalization(GradientNormalization.ClipL2PerLayer).gradientNormalizationThreshold(1e-3)
				.list()
				.layer(new DenseLayer.Builder().nIn(20).nOut(16).activation(Activation.TANH).build())
				.layer(new DenseLayer.Builder().nIn(16).nOut(12).activation(Activation.SIGMOID).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(12).nOut(5).activation(Activation.SOFTMAX).build())
				.build());
		network.init();
		Reference reference = new Reference(0, List.of("0", "1", "2"), 1e-2, 1e-3);
		DataSet data = new DataSet(Data.features(DataType.DOUBLE, 32, 20), Data.labels(DataType.DOUBLE, 32, 5));
		reference.printEpsilons(network, data.getFeatures(), data.getLabels());
		network.setListeners(reference);
		network.fit(new ListDataSetIterator<>(Collections.singletonList(data), 32), 2);
		network.clone().fit(data);
	}

	private static void residual() {
		ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(0.1)).trainingWorkspaceMode(WorkspaceMode.ENABLED).graphBuilder().addInputs("in")
				.addLayer("a", new DenseLayer.Builder().nIn(20).nOut(16).activation(Activation.TANH).build(), "in")
				.addLayer("b", new DenseLayer.Builder().nIn(16).nOut(16).activation(Activation.TANH).build(), "a")
				.addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "a", "b")
				.addLayer("out", new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(5)
						.activation(Activation.SOFTMAX).build(), "sum")
				.setOutputs("out").build());
		network.init();
		INDArray x = Data.features(DataType.FLOAT, 32, 20);
		INDArray y = Data.labels(DataType.FLOAT, 32, 5);
		INDArray a = Transforms.tanh(x.mmul(network.getParam("a_W")).addRowVector(network.getParam("a_b")));
		INDArray b = Transforms.tanh(a.mmul(network.getParam("b_W")).addRowVector(network.getParam("b_b")));
		INDArray out = Transforms.softmax(
				a.add(b).mmul(network.getParam("out_W")).addRowVector(network.getParam("out_b")));
		INDArray delta = out.sub(y);
		INDArray atSum = delta.mmul(network.getParam("out_W").transpose());
		INDArray atA = atSum.add(atSum.mul(b.mul(b).rsub(1)).mmul(network.getParam("b_W").transpose()));
		Reference.print(2, 0, "EPSILON_NORM", 3, delta.norm2Number().doubleValue());
		Reference.print(2, 0, "EPSILON_NORM", 2, atSum.norm2Number().doubleValue());
		Reference.print(2, 0, "EPSILON_NORM", 1, atSum.norm2Number().doubleValue());
		Reference.print(2, 0, "EPSILON_NORM", 0, atA.norm2Number().doubleValue());
		Reference.printMore(2, 0, "EPSILON_OUT_NORM", 3, atSum.norm2Number().doubleValue());
		Reference.printMore(2, 0, "EPSILON_OUT_NORM", 2, Math.sqrt(2) * atSum.norm2Number().doubleValue());
		Reference.printMore(2, 0, "EPSILON_OUT_NORM", 1, atA.sub(atSum).norm2Number().doubleValue());
		Reference.printActivation(2, 0, 0, a, "tanh");
		Reference.printActivation(2, 0, 1, b, "tanh");
		Reference.printActivation(2, 0, 2, a.add(b), "");
		Reference.printActivation(2, 0, 3, out, "softmax");
		network.addListeners(new Reference(2, List.of("a", "b", "out"), 0.1, Double.POSITIVE_INFINITY));
		network.fit(new ListDataSetIterator<>(Collections.singletonList(new DataSet(x, y)), 32), 2);
	}

	private static void convolution() {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(0.1)).convolutionMode(ConvolutionMode.Same).list()
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(4).activation(Activation.RELU).build())
				.layer(new BatchNormalization())
				.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
				.layer(new DenseLayer.Builder().nOut(10).activation(Activation.TANH).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(3).activation(Activation.SOFTMAX).build())
				.setInputType(InputType.convolutional(8, 8, 1)).build());
		network.init();
		Reference reference = new Reference(3, List.of("0", "1", "3", "4"), 0.1, Double.POSITIVE_INFINITY);
		DataSet data = new DataSet(Data.features(DataType.FLOAT, 16, 1, 8, 8), Data.labels(DataType.FLOAT, 16, 3));
		reference.printEpsilons(network, data.getFeatures(), data.getLabels());
		network.addListeners(reference);
		network.fit(data);
		network.fit(data);
	}

	/** Two iterations, since the sequences are cut in two. */
	private static void recurrent() {
		MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1)
				.updater(new Sgd(0.1)).list()
				.layer(new LSTM.Builder().nIn(6).nOut(8).activation(Activation.TANH).build())
				.layer(new LSTM.Builder().nIn(8).nOut(8).activation(Activation.TANH).build())
				.layer(new RnnOutputLayer.Builder(LossFunction.MCXENT).nIn(8).nOut(3).activation(Activation.SOFTMAX).build())
				.backpropType(BackpropType.TruncatedBPTT).tBPTTLength(10).build());
		network.init();
		Reference reference = new Reference(4, List.of("0", "1", "2"), 0.1, Double.POSITIVE_INFINITY);
		INDArray x = Data.features(DataType.FLOAT, 4, 6, 20);
		INDArray y = Data.sequenceLabels(4, 3, 20);
		var first = org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 10);
		var all = org.nd4j.linalg.indexing.NDArrayIndex.all();
		reference.printEpsilons(network, x.get(all, all, first).dup(), y.get(all, all, first).dup());
		network.addListeners(reference);
		network.fit(new DataSet(x, y));
	}
}

// SPDX-License-Identifier: EPL-2.0
package cases;

import static cases.Stacks.layers;

import java.util.List;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks that learn what they are to learn. */
final class WellNetworks {

	private static final int MINIBATCH = 32;
	private static final IUpdater ADAM = new Adam(1e-3);

	private WellNetworks() {
	}

	static List<Question> all() {
		return List.of(
				Question.well("a sine, tanh", MINIBATCH, seed -> QuestionData.sine(seed, 1),
						seed -> Stacks.of(new Adam(5e-3), Activation.TANH, 1, 24, 24).number(seed)),
				Question.well("house prices, ReLU", MINIBATCH, seed -> QuestionData.houses(seed, true),
						seed -> Stacks.of(ADAM, Activation.RELU, 5, 32, 32).number(seed)),
				Question.well("house prices, SGD", MINIBATCH, seed -> QuestionData.houses(seed, true),
						seed -> Stacks.of(new Sgd(0.01), Activation.RELU, 5, 16).number(seed)),
				Question.well("moons", MINIBATCH, QuestionData::moons,
						seed -> Stacks.of(ADAM, Activation.RELU, 2, 16, 16).binary(seed)),
				Question.well("moons, large minibatch", 128, QuestionData::moons,
						seed -> Stacks.of(new Nesterovs(0.1, 0.9), Activation.TANH, 2, 16).binary(seed)),
				Question.well("classes, sigmoid", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(new Adam(5e-3), Activation.SIGMOID, 4, 16).classes(seed)),
				Question.well("classes, one example a minibatch", 1, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(new Sgd(0.01), Activation.TANH, 4, 16).classes(seed)),
				Question.well("classes, squared error", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(ADAM, Activation.RELU, 4, 16).output(seed, 3, Activation.SOFTMAX, LossFunction.MSE)),
				Question.well("classes of inputs to ten", MINIBATCH, seed -> QuestionData.classes(seed, 4, 3),
						seed -> Stacks.of(ADAM, Activation.RELU, 4, 32).classes(seed)),
				Question.well("deep, He's weights", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(ADAM, Activation.RELU, 4, layers(10, 32)).classes(seed)),
				Question.well("deep tanh", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(new Sgd(0.05), Activation.TANH, 4, layers(6, 32)).classes(seed)),
				Question.well("self-normalising", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1),
						seed -> Stacks.of(new RmsProp(1e-3), Activation.SELU, 4, layers(5, 32)).classes(seed)),
				Question.well("images into an autoencoder", MINIBATCH, seed -> QuestionData.copies(seed, false),
						seed -> Stacks.of(ADAM, Activation.RELU, 64, 32, 8, 32).output(seed, 64, Activation.SIGMOID, LossFunction.XENT)),
				Question.well("images into a linear autoencoder", MINIBATCH, seed -> QuestionData.copies(seed, true),
						seed -> Stacks.of(ADAM, Activation.IDENTITY, 64, 16).output(seed, 64, Activation.IDENTITY, LossFunction.MSE)),
				Question.well("convolutions", MINIBATCH, seed -> QuestionData.images(seed, 1, false), WellNetworks::convolutions),
				Question.well("normalised convolutions", MINIBATCH, seed -> QuestionData.images(seed, 1, false), WellNetworks::normalised),
				Question.well("several classes at once", MINIBATCH, QuestionData::several, seed -> Stacks.of(ADAM, Activation.RELU, 4, 32)
						.output(seed, 3, Activation.SIGMOID, LossFunction.XENT)),
				Question.well("LSTM", MINIBATCH, seed -> QuestionData.sequences(seed, 20, false), WellNetworks::lstm),
				Question.well("LSTM both ways, clipped", MINIBATCH, seed -> QuestionData.sequences(seed, 12, false), WellNetworks::bothWays),
				Question.well("plain recurrent network over short sequences", MINIBATCH, seed -> QuestionData.sequences(seed, 6, false),
						WellNetworks::shortSequences),
				Question.well("embedded words", MINIBATCH, QuestionData::words, WellNetworks::embedded),
				Question.well("dropout of a half", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1), WellNetworks::dropped),
				Question.well("graph with shortcuts", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1), WellNetworks::shortcuts),
				Question.well("graph with two branches", MINIBATCH, seed -> QuestionData.classes(seed, 4, 1), WellNetworks::branches));
	}

	private static ListBuilder builder(int seed, IUpdater updater) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(updater).weightInit(WeightInit.XAVIER).list();
	}

	private static OutputLayer softmax(int classes) {
		return new OutputLayer.Builder(LossFunction.MCXENT).nOut(classes).activation(Activation.SOFTMAX).build();
	}

	private static DenseLayer relu(int units) {
		return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).weightInit(WeightInit.RELU).build();
	}

	private static MultiLayerConfiguration convolutions(int seed) {
		return builder(seed, ADAM)
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(8).activation(Activation.RELU).weightInit(WeightInit.RELU).build())
				.layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
				.layer(new ConvolutionLayer.Builder(2, 2).nOut(8).activation(Activation.RELU).weightInit(WeightInit.RELU).build())
				.layer(relu(16)).layer(softmax(2)).setInputType(InputType.convolutional(8, 8, 1)).build();
	}

	private static MultiLayerConfiguration normalised(int seed) {
		ListBuilder list = builder(seed, ADAM);
		for (int i = 0; i < 3; i++) {
			list.layer(new ConvolutionLayer.Builder(3, 3).nOut(8).padding(1, 1).activation(Activation.IDENTITY).build())
					.layer(new BatchNormalization.Builder().build())
					.layer(new ActivationLayer.Builder().activation(Activation.RELU).build());
		}
		return list.layer(new GlobalPoolingLayer.Builder().build()).layer(softmax(2))
				.setInputType(InputType.convolutional(8, 8, 1)).build();
	}

	private static MultiLayerConfiguration lstm(int seed) {
		return builder(seed, new Adam(5e-3)).layer(new LSTM.Builder().nOut(16).build())
				.layer(new LastTimeStep(new LSTM.Builder().nOut(16).build())).layer(softmax(2))
				.setInputType(InputType.recurrent(2)).build();
	}

	private static MultiLayerConfiguration bothWays(int seed) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(new Adam(5e-3)).weightInit(WeightInit.XAVIER)
				.gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue).gradientNormalizationThreshold(1).list()
				.layer(new Bidirectional(new LSTM.Builder().nOut(8).build()))
				.layer(new GlobalPoolingLayer.Builder().build()).layer(softmax(2)).setInputType(InputType.recurrent(2)).build();
	}

	private static MultiLayerConfiguration shortSequences(int seed) {
		return builder(seed, new Adam(3e-3))
				.layer(new LastTimeStep(new SimpleRnn.Builder().nOut(16).activation(Activation.TANH).build()))
				.layer(softmax(2)).setInputType(InputType.recurrent(2)).build();
	}

	private static MultiLayerConfiguration embedded(int seed) {
		return builder(seed, new Adam(1e-2)).layer(new EmbeddingLayer.Builder().nIn(50).nOut(8).activation(Activation.IDENTITY).build())
				.layer(new DenseLayer.Builder().nIn(8).nOut(16).activation(Activation.TANH).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(2).activation(Activation.SOFTMAX).build()).build();
	}

	private static MultiLayerConfiguration dropped(int seed) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(ADAM).weightInit(WeightInit.RELU).list()
				.layer(new DenseLayer.Builder().nOut(64).activation(Activation.RELU).build())
				.layer(new DenseLayer.Builder().nOut(64).activation(Activation.RELU).dropOut(0.5).build())
				.layer(softmax(3)).setInputType(InputType.feedForward(4)).build();
	}

	private static GraphBuilder graph(int seed) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(ADAM).weightInit(WeightInit.RELU).graphBuilder()
				.addInputs("in").setInputTypes(InputType.feedForward(4));
	}

	private static ComputationGraphConfiguration shortcuts(int seed) {
		GraphBuilder graph = graph(seed).addLayer("first", relu(24), "in");
		String before = "first";
		for (int i = 0; i < 4; i++) {
			graph.addLayer("branch" + i, relu(24), before);
			graph.addVertex("sum" + i, new ElementWiseVertex(ElementWiseVertex.Op.Add), before, "branch" + i);
			before = "sum" + i;
		}
		return graph.addLayer("out", softmax(3), before).setOutputs("out").build();
	}

	private static ComputationGraphConfiguration branches(int seed) {
		return graph(seed).addLayer("wide", relu(32), "in")
				.addLayer("narrow", new DenseLayer.Builder().nOut(8).activation(Activation.TANH).weightInit(WeightInit.XAVIER).build(), "in")
				.addVertex("both", new MergeVertex(), "wide", "narrow").addLayer("last", relu(16), "both")
				.addLayer("out", softmax(3), "last").setOutputs("out").build();
	}
}

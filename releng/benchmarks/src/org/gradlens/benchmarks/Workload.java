// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks to train, on one minibatch of random data with ten classes: float32, SGD, softmax cross-entropy. */
enum Workload {

	/** 784 to 20 x 256 sigmoid to 10. */
	W1("MLP 20 x 256 sigmoid, batch 128", 128, 784) {
		@Override
		MultiLayerConfiguration configuration() {
			return stack(20, 256, Activation.SIGMOID);
		}
	},
	/** 784 to 3 x 1024 ReLU to 10. */
	W2("MLP 3 x 1024 ReLU, batch 256", 256, 784) {
		@Override
		MultiLayerConfiguration configuration() {
			return stack(3, 1024, Activation.RELU);
		}
	},
	/** Two convolutions, each pooled, and a dense layer. */
	W3("CNN 1x28x28, batch 64", 64, 1, 28, 28) {
		@Override
		MultiLayerConfiguration configuration() {
			return builder(Activation.RELU)
					.layer(new ConvolutionLayer.Builder(3, 3).nOut(16).build())
					.layer(pooling())
					.layer(new ConvolutionLayer.Builder(3, 3).nOut(32).build())
					.layer(pooling())
					.layer(new DenseLayer.Builder().nOut(128).build())
					.layer(output())
					.setInputType(InputType.convolutional(28, 28, 1)).build();
		}
	},
	/** LSTM of 64 units over 50 steps. */
	W4("LSTM 64, 50 steps, batch 32", 32, 16, 50) {
		@Override
		MultiLayerConfiguration configuration() {
			return builder(Activation.TANH)
					.layer(new LSTM.Builder().nIn(16).nOut(64).build())
					.layer(new RnnOutputLayer.Builder(LossFunction.MCXENT).nIn(64).nOut(CLASSES)
							.activation(Activation.SOFTMAX).build())
					.build();
		}

		@Override
		INDArray labels(int examples) {
			INDArray one = super.labels(examples).reshape(examples, CLASSES, 1);
			return Nd4j.tile(one, 1, 1, STEPS);
		}
	};

	private static final int STEPS = 50;

	private static final int CLASSES = 10;

	private final String description;
	private final long[] shape;

	Workload(String description, long... shape) {
		this.description = description;
		this.shape = shape;
	}

	abstract MultiLayerConfiguration configuration();

	String description() {
		return description;
	}

	DataSet data() {
		return new DataSet(Nd4j.rand(shape), labels((int) shape[0]));
	}

	INDArray labels(int examples) {
		INDArray labels = Nd4j.zeros(examples, CLASSES);
		for (int example = 0; example < examples; example++) {
			labels.putScalar(example, example % CLASSES, 1);
		}
		return labels;
	}

	private static ListBuilder builder(Activation activation) {
		return new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(0.01)).weightInit(WeightInit.XAVIER)
				.activation(activation).list();
	}

	private static MultiLayerConfiguration stack(int layers, int width, Activation activation) {
		ListBuilder builder = builder(activation);
		for (int layer = 0; layer < layers; layer++) {
			builder.layer(new DenseLayer.Builder().nIn(layer == 0 ? 784 : width).nOut(width).build());
		}
		return builder.layer(output(width)).build();
	}

	private static SubsamplingLayer pooling() {
		return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build();
	}

	private static OutputLayer output() {
		return outputBuilder().build();
	}

	private static OutputLayer output(int inputs) {
		return outputBuilder().nIn(inputs).build();
	}

	private static OutputLayer.Builder outputBuilder() {
		return new OutputLayer.Builder(LossFunction.MCXENT).nOut(CLASSES).activation(Activation.SOFTMAX);
	}
}

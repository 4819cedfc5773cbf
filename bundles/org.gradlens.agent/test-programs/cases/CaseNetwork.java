// SPDX-License-Identifier: EPL-2.0
package cases;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A network's configuration from the facts that are known of it, by Keras' conventions. */
final class CaseNetwork {

	private CaseNetwork() {
	}

	static MultiLayerConfiguration of(JsonObject facts, int seed) {
		JsonArray layers = facts.getAsJsonArray("layers");
		NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(seed)
				.updater(updater(facts)).list();
		int inputs = facts.getAsJsonArray("input_shape").get(0).getAsInt();
		for (int i = 0; i < layers.size(); i++) {
			JsonObject layer = layers.get(i).getAsJsonObject();
			if (layer.get("type").getAsString().equals("Dropout")) {
				list.layer(new DropoutLayer.Builder(1 - layer.get("rate").getAsDouble()).build());
				continue;
			}
			int units = layer.get("units").getAsInt();
			String activation = layer.get("activation").getAsString();
			FeedForwardLayer.Builder<?> builder = i < layers.size() - 1 ? new DenseLayer.Builder()
					: new OutputLayer.Builder(loss(facts.get("loss").getAsString(), activation));
			initialise(builder, layer.get("init").getAsString());
			list.layer(builder.nIn(inputs).nOut(units).activation(activation(activation)).build());
			inputs = units;
		}
		return list.build();
	}

	private static void initialise(FeedForwardLayer.Builder<?> builder, String name) {
		switch (name) {
		case "he_uniform" -> builder.weightInit(WeightInit.RELU_UNIFORM);
		case "he_normal" -> builder.weightInit(WeightInit.RELU);
		case "glorot_uniform" -> builder.weightInit(WeightInit.XAVIER_UNIFORM);
		case "zeros" -> builder.weightInit(WeightInit.ZERO);
		case "random_uniform(-0.05,0.05)" -> builder.weightInit(new UniformDistribution(-0.05, 0.05));
		default -> throw new IllegalArgumentException(name);
		}
	}

	private static IActivation activation(String name) {
		return switch (name) {
		case "exponential" -> new ActivationExponential();
		case "linear" -> Activation.IDENTITY.getActivationFunction();
		default -> Activation.fromString(name).getActivationFunction();
		};
	}

	private static ILossFunction loss(String name, String activation) {
		return switch (name) {
		case "categorical_crossentropy" -> activation.equals("softmax") ? new LossMCXENT() : new LossNormalisedMCXENT();
		case "binary_crossentropy" -> new LossBinaryXENT();
		case "mse", "mse/2", "mean_squared_error" -> new LossMSE();
		default -> throw new IllegalArgumentException(name);
		};
	}

	private static IUpdater updater(JsonObject facts) {
		JsonObject optimizer = facts.getAsJsonObject("optimizer");
		double rate = optimizer.get("lr").getAsDouble();
		if (facts.get("loss").getAsString().equals("mse/2")) {
			rate /= 2;
		}
		double momentum = optimizer.has("momentum") ? optimizer.get("momentum").getAsDouble() : 0;
		return switch (optimizer.get("name").getAsString()) {
		case "Adam" -> new Adam(rate);
		case "SGD" -> momentum > 0 ? new Nesterovs(rate, momentum) : new Sgd(rate);
		default -> throw new IllegalArgumentException(optimizer.toString());
		};
	}
}

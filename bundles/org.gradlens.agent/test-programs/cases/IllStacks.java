// SPDX-License-Identifier: EPL-2.0
package cases;

import static cases.Stacks.layers;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Stacks of dense layers with a fault. */
final class IllStacks {

	private static final int MINIBATCH = 32;
	private static final Set<String> OUTPUT = Set.of("wrong output activation");
	private static final Set<String> RANGE = Set.of("target out of output range");
	private static final Set<String> VANISHING = Set.of("vanishing error signal");
	private static final Set<String> INITIALISATION = Set.of("unfit initialisation");
	private static final Set<String> INITIALISED_SMALL = Set.of("unfit initialisation", "vanishing error signal");
	private static final Set<String> INITIALISED_LARGE = Set.of("unfit initialisation", "exploding error signal");
	private static final Set<String> SCALE = Set.of("unscaled input", "unscaled target");
	private static final Set<String> RATE_HIGH = Set.of("learning rate too high", "oscillating loss");
	private static final Set<String> RATE_LOW = Set.of("learning rate too low");
	private static final IUpdater ADAM = new Adam(1e-3);

	private IllStacks() {
	}

	static List<Question> all() {
		return List.of(
				ofClasses("softmax under binary cross-entropy", OUTPUT, seed -> Stacks.of(ADAM, Activation.RELU, 4, 16)
						.output(seed, 3, Activation.SOFTMAX, LossFunction.XENT)),
				ofClasses("sigmoid under multi-class cross-entropy", OUTPUT, seed -> Stacks.of(ADAM, Activation.RELU, 4, 16)
						.output(seed, 3, Activation.SIGMOID, LossFunction.MCXENT)),
				ofClasses("identity under multi-class cross-entropy", OUTPUT, seed -> Stacks.of(ADAM, Activation.RELU, 4, 16)
						.output(seed, 3, Activation.IDENTITY, LossFunction.MCXENT)),
				new Question("softmax for several classes at once", Set.of("target out of output range"), MINIBATCH, QuestionData::several,
						seed -> Stacks.of(ADAM, Activation.RELU, 4, 16).output(seed, 3, Activation.SOFTMAX, LossFunction.MCXENT)),
				new Question("softmax of one unit", OUTPUT, MINIBATCH, QuestionData::moons, seed -> Stacks.of(ADAM, Activation.TANH, 2, 8)
						.output(seed, 1, Activation.SOFTMAX, LossFunction.MCXENT)),
				new Question("ReLU output under binary cross-entropy", OUTPUT, MINIBATCH, QuestionData::moons,
						seed -> Stacks.of(ADAM, Activation.RELU, 2, 16).output(seed, 1, Activation.RELU, LossFunction.XENT)),
				new Question("sigmoid output for a sine", RANGE, MINIBATCH, seed -> QuestionData.sine(seed, 1),
						seed -> Stacks.of(ADAM, Activation.TANH, 1, 16).output(seed, 1, Activation.SIGMOID, LossFunction.MSE)),
				new Question("ReLU output for a sine", RANGE, MINIBATCH, seed -> QuestionData.sine(seed, 1),
						seed -> Stacks.of(ADAM, Activation.TANH, 1, 16).output(seed, 1, Activation.RELU, LossFunction.MSE)),
				new Question("tanh output for large numbers", RANGE, MINIBATCH, seed -> QuestionData.sine(seed, 40),
						seed -> Stacks.of(ADAM, Activation.RELU, 1, 16).output(seed, 1, Activation.TANH, LossFunction.MSE)),
				new Question("sigmoid output for ten numbered classes", RANGE, MINIBATCH, QuestionData::numbered,
						seed -> Stacks.of(ADAM, Activation.RELU, 10, 32).output(seed, 1, Activation.SIGMOID, LossFunction.MSE)),
				new Question("autoencoder with sigmoid output for standardised images", RANGE, MINIBATCH,
						seed -> QuestionData.copies(seed, true),
						seed -> Stacks.of(ADAM, Activation.RELU, 64, 32, 8, 32).output(seed, 64, Activation.SIGMOID, LossFunction.MSE)),
				new Question("raw house prices, SGD", SCALE, MINIBATCH, seed -> QuestionData.houses(seed, false),
						seed -> Stacks.of(new Sgd(0.01), Activation.RELU, 5, 32, 32).number(seed)),
				new Question("raw house prices, sigmoid", SCALE, MINIBATCH, seed -> QuestionData.houses(seed, false),
						seed -> Stacks.of(new Sgd(1e-3), Activation.SIGMOID, 5, 16).number(seed)),
				ofClasses("Adam of rate 1", RATE_HIGH, seed -> Stacks.of(new Adam(1), Activation.RELU, 4, 32, 32).classes(seed)),
				ofClasses("Adam of rate 0.3, tanh", RATE_HIGH, seed -> Stacks.of(new Adam(0.3), Activation.TANH, 4, 32, 32).classes(seed)),
				ofClasses("SGD of rate 20", RATE_HIGH, seed -> Stacks.of(new Sgd(20), Activation.RELU, 4, 32, 32).classes(seed)),
				new Question("SGD of rate 2 for a sine", Set.of("learning rate too high", "exploding error signal", "non-finite values"), MINIBATCH, seed -> QuestionData.sine(seed, 1),
						seed -> Stacks.of(new Sgd(2), Activation.RELU, 1, 32, 32).number(seed)),
				new Question("momentum of rate 1 for house prices", Set.of("learning rate too high", "exploding error signal", "non-finite values"), MINIBATCH, seed -> QuestionData.houses(seed, true),
						seed -> Stacks.of(new Nesterovs(1, 0.9), Activation.RELU, 5, 32, 32).number(seed)),
				ofClasses("SGD of rate 1e-6", RATE_LOW, seed -> Stacks.of(new Sgd(1e-6), Activation.RELU, 4, 32).classes(seed)),
				new Question("Adam of rate 1e-8 for house prices", RATE_LOW, MINIBATCH, seed -> QuestionData.houses(seed, true),
						seed -> Stacks.of(new Adam(1e-8), Activation.TANH, 5, 32).number(seed)),
				ofClasses("ten layers of sigmoids, SGD", VANISHING,
						seed -> Stacks.of(new Sgd(0.1), Activation.SIGMOID, 4, layers(10, 32)).classes(seed)),
				ofClasses("six layers of sigmoids, SGD", VANISHING,
						seed -> Stacks.of(new Sgd(0.1), Activation.SIGMOID, 4, layers(6, 64)).classes(seed)),
				new Question("eight layers of sigmoids, squared error on yes or no", VANISHING, MINIBATCH, QuestionData::moons,
						seed -> Stacks.of(new Sgd(0.1), Activation.SIGMOID, 2, layers(8, 16)).output(seed, 1, Activation.SIGMOID, LossFunction.MSE)),
				new Question("thirty layers of ReLU with Glorot's weights", INITIALISED_SMALL, MINIBATCH, QuestionData::moons,
						seed -> stack(new Sgd(0.01), Activation.RELU, WeightInit.XAVIER.getWeightInitFunction(), 2, layers(30, 32)).binary(seed)),
				ofClasses("six layers of tanh with tiny weights", INITIALISED_SMALL,
						seed -> stack(new Sgd(0.1), Activation.TANH, normal(0.01), 4, layers(6, 32)).classes(seed)),
				ofClasses("ReLU with weights of deviation 1", INITIALISED_LARGE,
						seed -> stack(new Sgd(0.01), Activation.RELU, normal(1), 4, layers(5, 64)).classes(seed)),
				ofClasses("all weights zero", Set.of("identical units"), seed -> stack(ADAM, Activation.RELU,
						WeightInit.ZERO.getWeightInitFunction(), 4, 16, 16).hidden(seed)
						.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(3)
								.activation(Activation.SOFTMAX).weightInit(WeightInit.ZERO).build()).build()),
				ofClasses("all weights alike", Set.of("identical units"), seed -> stack(ADAM, Activation.TANH,
						new WeightInitConstant(0.1), 4, 16, 16).classes(seed)),
				new Question("no activation functions", Set.of("missing nonlinearity"), MINIBATCH, QuestionData::moons,
						seed -> Stacks.of(ADAM, Activation.IDENTITY, 2, 32, 32).binary(seed)),
				new Question("no activation functions for a sine", Set.of("missing nonlinearity"), MINIBATCH,
						seed -> QuestionData.sine(seed, 1), seed -> Stacks.of(ADAM, Activation.IDENTITY, 1, 32, 32).number(seed)),
				ofClasses("narrow ReLU with negative biases", Set.of("dead units", "unfit initialisation"), seed -> dying(seed)));
	}

	private static Question ofClasses(String name, Set<String> rules, IntFunction<?> configuration) {
		return new Question(name, rules, MINIBATCH, seed -> QuestionData.classes(seed, 4, 1), configuration);
	}

	private static Stacks stack(IUpdater updater, Activation activation, IWeightInit weights, int inputs, int... widths) {
		return new Stacks(updater, activation, weights, inputs, widths);
	}

	private static IWeightInit normal(double deviation) {
		return new WeightInitDistribution(new NormalDistribution(0, deviation));
	}

	private static Object dying(int seed) {
		return new NeuralNetConfiguration.Builder().seed(seed).updater(new Sgd(0.01)).weightInit(WeightInit.RELU)
				.biasInit(-3).activation(Activation.RELU).list()
				.layer(new DenseLayer.Builder().nIn(4).nOut(16).build())
				.layer(new DenseLayer.Builder().nIn(16).nOut(16).build())
				.layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(16).nOut(3).biasInit(0)
						.activation(Activation.SOFTMAX).build()).build();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gradlens.agent.internal.origin.EngineTypes;

/** Names of the engine's classes that are woven. */
final class WovenClasses {

	static final String LAYER = EngineTypes.LAYER;
	static final String LAYER_BUILDER = EngineTypes.LAYER_BUILDER;
	static final String CONFIGURATION = "org.deeplearning4j.nn.conf.NeuralNetConfiguration";
	static final String CONFIGURATION_BUILDER = "org.deeplearning4j.nn.conf.NeuralNetConfiguration$Builder";
	static final String VERTEX = EngineTypes.VERTEX;
	static final String GRAPH_CONFIGURATION = "org.deeplearning4j.nn.conf.ComputationGraphConfiguration";
	static final String GRAPH_BUILDER = "org.deeplearning4j.nn.conf.ComputationGraphConfiguration$GraphBuilder";
	static final String MULTI_LAYER_NETWORK = "org.deeplearning4j.nn.multilayer.MultiLayerNetwork";
	static final String GRAPH = "org.deeplearning4j.nn.graph.ComputationGraph";
	static final String UPDATER = "org.deeplearning4j.nn.updater.BaseMultiLayerUpdater";
	static final String OPTIMIZER = "org.deeplearning4j.optimize.solvers.BaseOptimizer";
	static final String GRADIENT_DESCENT = "org.deeplearning4j.optimize.solvers.StochasticGradientDescent";

	static final String SAME_DIFF = "org.nd4j.autodiff.samediff.SameDiff";
	static final String VARIABLE = "org.nd4j.autodiff.samediff.SDVariable";
	static final String TRAINING_SESSION = "org.nd4j.autodiff.samediff.internal.TrainingSession";

	/** Not woven itself, but called by what is. */
	static final String UPDATER_BLOCK = "org.deeplearning4j.nn.updater.UpdaterBlock";

	/** Layers that call a loss function once in their backward pass. */
	static final Set<String> OUTPUT_LAYERS = Set.of(
			"org.deeplearning4j.nn.layers.BaseOutputLayer",
			"org.deeplearning4j.nn.layers.LossLayer",
			"org.deeplearning4j.nn.layers.convolution.CnnLossLayer",
			"org.deeplearning4j.nn.layers.convolution.Cnn3DLossLayer",
			"org.deeplearning4j.nn.layers.ocnn.OCNNOutputLayer",
			"org.deeplearning4j.nn.layers.recurrent.RnnLossLayer",
			"org.deeplearning4j.nn.layers.training.CenterLossOutputLayer");

	/** All of them. */
	static final Set<String> NAMES = Stream.concat(
			Stream.of(LAYER, LAYER_BUILDER, CONFIGURATION, CONFIGURATION_BUILDER, VERTEX, GRAPH_CONFIGURATION,
					GRAPH_BUILDER, MULTI_LAYER_NETWORK, GRAPH, UPDATER, OPTIMIZER, GRADIENT_DESCENT,
					SAME_DIFF, VARIABLE, TRAINING_SESSION),
			OUTPUT_LAYERS.stream()).collect(Collectors.toUnmodifiableSet());

	/** The same as class files write them, since most classes are asked for by these and are not among them. */
	static final Set<String> INTERNAL_NAMES = NAMES.stream().map(name -> name.replace('.', '/'))
			.collect(Collectors.toUnmodifiableSet());

	private WovenClasses() {
	}
}

// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.Set;
import java.util.function.IntFunction;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * A network such as people ask about, and what is wrong with it.
 *
 * @param name what it is
 * @param rules the rules one of which names what is wrong, by their names in a report; none when it is well
 * @param minibatch examples in a minibatch
 * @param data the examples, by seed
 * @param configuration a configuration of the engine's, by seed
 */
record Question(String name, Set<String> rules, int minibatch, IntFunction<DataSet> data, IntFunction<?> configuration) {

	static Question well(String name, int minibatch, IntFunction<DataSet> data, IntFunction<?> configuration) {
		return new Question(name, Set.of(), minibatch, data, configuration);
	}

	/** Trains once, for about so many steps. */
	Model train(int seed, int steps) {
		DataSet examples = data.apply(seed);
		int perEpoch = (examples.numExamples() + minibatch - 1) / minibatch;
		int epochs = Math.max(1, steps / perEpoch);
		// merging single examples anew each time would take longer than training
		ListDataSetIterator<DataSet> iterator = new ListDataSetIterator<>(examples.batchBy(minibatch), 1);
		Object built = configuration.apply(seed);
		if (built instanceof ComputationGraphConfiguration graph) {
			ComputationGraph network = new ComputationGraph(graph);
			network.init();
			network.fit(iterator, epochs);
			return network;
		}
		MultiLayerNetwork network = new MultiLayerNetwork((MultiLayerConfiguration) built);
		network.init();
		network.fit(iterator, epochs);
		return network;
	}
}

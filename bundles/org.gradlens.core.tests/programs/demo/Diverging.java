// SPDX-License-Identifier: EPL-2.0
package demo;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** Trains well for a while, then with a loss that is not finite. */
public class Diverging {

	public static void main(String[] arguments) {
		MultiLayerNetwork network = Dense.network();
		Dense.train(network, 5);
		network.params().assign(Double.NaN);
		Dense.train(network, 5);
		System.out.println("went on to " + Nd4j.ones(1).getDouble(0));
	}
}

// SPDX-License-Identifier: EPL-2.0
package demo;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains until it is stopped. */
public class Endless {

	public static void main(String[] arguments) throws InterruptedException {
		MultiLayerNetwork network = Dense.network();
		while (true) {
			Dense.train(network, 1);
			Thread.sleep(10);
		}
	}
}

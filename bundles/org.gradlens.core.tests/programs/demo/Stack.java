package demo;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;

/** Declares layers on behalf of those that extend it. */
abstract class Stack {

	void inherited(int units) {
		layers().layer(new DenseLayer.Builder().nOut(units).build()); // superclass
	}

	abstract ListBuilder layers();
}

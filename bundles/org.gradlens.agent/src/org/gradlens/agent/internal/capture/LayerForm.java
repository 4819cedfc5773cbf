// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Optional;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationPReLU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

/**
 * How a layer's values are to be read.
 *
 * @param saturation where its activation function is flat; empty when that cannot be told from its values
 * @param rectified whether its units can be dead
 * @param recurrent whether its values have a dimension of time
 * @param unitsLast whether units or channels are the last dimension, and not the second
 * @param examplesApart whether, where rows of a matrix are positions of examples, those of one example lie
 *        together; else those of one time step do
 */
record LayerForm(Optional<Saturation> saturation, boolean rectified, boolean recurrent, boolean unitsLast,
		boolean examplesApart) {

	/** The form of the layer that has a configuration; null stands for a vertex that is no layer. */
	static LayerForm of(@Nullable Layer configuration) {
		Layer inner = LayerTraits.unwrapped(configuration);
		boolean unitsLast = inner instanceof BaseRecurrentLayer recurrent && recurrent.getRnnDataFormat() == RNNFormat.NWC
				|| inner instanceof ConvolutionLayer convolution && convolution.getCnn2dDataFormat() == CNN2DFormat.NHWC;
		return new LayerForm(Saturation.of(configuration), isRectifier(LayerTraits.function(configuration)),
				inner instanceof BaseRecurrentLayer, unitsLast,
				inner instanceof CnnLossLayer || inner instanceof Cnn3DLossLayer);
	}

	private static boolean isRectifier(@Nullable IActivation function) {
		return function instanceof ActivationReLU || function instanceof ActivationReLU6
				|| function instanceof ActivationLReLU || function instanceof ActivationPReLU
				|| function instanceof ActivationRReLU || function instanceof ActivationThresholdedReLU;
	}

	/** The dimension of units or channels of an array that has examples as its first. */
	int unitDimension(int rank) {
		return unitsLast ? rank - 1 : 1;
	}

	/** The dimension of time of a recurrent layer's array. */
	int timeDimension() {
		return unitsLast ? 1 : 2;
	}
}

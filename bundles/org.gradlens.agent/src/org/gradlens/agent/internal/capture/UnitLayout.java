// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Optional;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How the units or channels that a weight array leads to lie in it.
 *
 * @param units how many there are
 * @param stride values from one unit to the next
 */
record UnitLayout(int units, int stride) {

	/** Of a layer's weights; empty when there is one unit, or what a unit is cannot be told. */
	static Optional<UnitLayout> of(@Nullable Layer layer, INDArray weights) {
		int dimension = weights.rank() == 2 ? 1 : kernelDimension(layer);
		return dimension < 0 || dimension >= weights.rank() || weights.size(dimension) < 2 ? Optional.empty()
				: Optional.of(new UnitLayout((int) weights.size(dimension), (int) weights.stride(dimension)));
	}

	private static int kernelDimension(@Nullable Layer layer) {
		if (layer instanceof DepthwiseConvolution2D || layer instanceof Deconvolution3D) {
			return 3;
		}
		if (layer instanceof Deconvolution2D) {
			return 1;
		}
		return layer instanceof ConvolutionLayer ? 0 : -1;
	}
}

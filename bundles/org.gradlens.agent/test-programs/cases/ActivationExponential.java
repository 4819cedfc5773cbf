// SPDX-License-Identifier: EPL-2.0
package cases;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Keras' exponential activation, which DL4J does not have. */
public final class ActivationExponential extends BaseActivationFunction {

	private static final long serialVersionUID = 1;

	@Override
	public INDArray getActivation(INDArray in, boolean training) {
		return Transforms.exp(in, false);
	}

	@Override
	public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
		return new Pair<>(Transforms.exp(in, true).muli(epsilon), null);
	}

	@Override
	public String toString() {
		return "exponential";
	}
}

// SPDX-License-Identifier: EPL-2.0
package cases;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Keras' categorical cross-entropy, which divides outputs by their sum, for one-hot labels. */
public final class LossNormalisedMCXENT implements ILossFunction {

	private static final long serialVersionUID = 1;
	private static final double LEAST = 1e-7;

	@Override
	public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask,
			boolean average) {
		double sum = computeScoreArray(labels, preOutput, activation, mask).sumNumber().doubleValue();
		return average ? sum / labels.size(0) : sum;
	}

	@Override
	public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
		INDArray outputs = activation.getActivation(preOutput.dup(), true);
		INDArray shares = outputs.divColumnVector(outputs.sum(true, 1));
		return Transforms.log(Transforms.max(shares, LEAST)).muli(labels).negi().sum(true, 1);
	}

	@Override
	public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
		INDArray outputs = activation.getActivation(preOutput.dup(), true);
		INDArray gradient = labels.div(Transforms.max(outputs, LEAST)).negi()
				.addiColumnVector(outputs.sum(true, 1).rdivi(1));
		return activation.backprop(preOutput.dup(), gradient).getFirst();
	}

	@Override
	public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray preOutput, IActivation activation,
			INDArray mask, boolean average) {
		return new Pair<>(computeScore(labels, preOutput, activation, mask, average),
				computeGradient(labels, preOutput, activation, mask));
	}

	@Override
	public String name() {
		return "normalised cross-entropy";
	}
}

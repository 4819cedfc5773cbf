// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.Map;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A layer of the user's own that is given by variables and operations. */
public final class SameDiffDense extends SameDiffLayer {

	private static final long serialVersionUID = 1;

	private final int inputs;
	private final int outputs;

	public SameDiffDense(int inputs, int outputs) {
		this.inputs = inputs;
		this.outputs = outputs;
	}

	@Override
	public SDVariable defineLayer(SameDiff graph, SDVariable input, Map<String, SDVariable> parameters,
			SDVariable mask) {
		return graph.math().tanh(input.mmul(parameters.get("W")).add(parameters.get("b")));
	}

	@Override
	public void defineParameters(SDLayerParams parameters) {
		parameters.addWeightParam("W", inputs, outputs);
		parameters.addBiasParam("b", 1, outputs);
	}

	@Override
	public void initializeParameters(Map<String, INDArray> parameters) {
		parameters.get("W").assign(Nd4j.rand(inputs, outputs).subi(0.5));
		parameters.get("b").assign(0);
	}

	@Override
	public InputType getOutputType(int index, InputType input) {
		return InputType.feedForward(outputs);
	}
}

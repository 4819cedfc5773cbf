// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.Collection;
import java.util.Map;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer class of the user's own: dense, and twice as much comes out. */
public final class Doubled extends FeedForwardLayer {

	private static final long serialVersionUID = 1;

	private Doubled(Builder builder) {
		super(builder);
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration configuration,
			Collection<TrainingListener> listeners, int index, INDArray parameters, boolean initialize, DataType type) {
		Implementation layer = new Implementation(configuration, type);
		layer.setListeners(listeners);
		layer.setIndex(index);
		layer.setParamsViewArray(parameters);
		ParamInitializer initializer = initializer();
		Map<String, INDArray> table = initializer.init(configuration, parameters, initialize);
		layer.setParamTable(table);
		layer.setConf(configuration);
		return layer;
	}

	@Override
	public ParamInitializer initializer() {
		return DefaultParamInitializer.getInstance();
	}

	@Override
	public LayerMemoryReport getMemoryReport(InputType input) {
		throw new UnsupportedOperationException();
	}

	/** Builds it. */
	public static final class Builder extends FeedForwardLayer.Builder<Builder> {

		@Override
		@SuppressWarnings("unchecked")
		public Doubled build() {
			return new Doubled(this);
		}
	}

	private static final class Implementation extends BaseLayer<Doubled> {

		private static final long serialVersionUID = 1;

		Implementation(NeuralNetConfiguration configuration, DataType type) {
			super(configuration, type);
		}

		@Override
		public boolean isPretrainLayer() {
			return false;
		}

		@Override
		public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
			INDArray output = super.activate(training, workspaces);
			return workspaces.leverageTo(ArrayType.ACTIVATIONS, output.muli(2));
		}

		@Override
		public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
			return super.backpropGradient(epsilon.mul(2), workspaces);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/** A trainable variable of a plain SameDiff, seen as a layer whose only parameter it is. */
final class TrainedVariable implements Trainable, org.deeplearning4j.nn.api.TrainingConfig {

	private final SameDiff network;
	private final SDVariable variable;

	TrainedVariable(SameDiff network, SDVariable variable) {
		this.network = network;
		this.variable = variable;
	}

	/** Whether it is a matrix or kernel, as opposed to a bias or gain. */
	boolean isWeight() {
		INDArray values = params();
		return values.rank() > 1 && values.size(0) > 1;
	}

	@Override
	public org.deeplearning4j.nn.api.TrainingConfig getConfig() {
		return this;
	}

	@Override
	public long numParams() {
		return params().length();
	}

	@Override
	public INDArray params() {
		return variable.getArr();
	}

	/** Laid out as its copies are. */
	@Override
	public Map<String, INDArray> paramTable(boolean backpropOnly) {
		INDArray values = params();
		return Map.of(variable.name(), ArrayCopy.isOrdered(values) ? values : values.dup('c'));
	}

	@Override
	public boolean updaterDivideByMinibatch(String parameter) {
		return true;
	}

	@Override
	public @Nullable INDArray getGradientsViewArray() {
		return null;
	}

	@Override
	public String getLayerName() {
		return variable.name();
	}

	@Override
	public List<Regularization> getRegularizationByParam(String parameter) {
		TrainingConfig known = network.getTrainingConfig();
		return known == null || known.getRegularization() == null ? List.of() : known.getRegularization();
	}

	@Override
	public boolean isPretrainParam(String parameter) {
		return false;
	}

	@Override
	public @Nullable IUpdater getUpdaterByParam(String parameter) {
		TrainingConfig known = network.getTrainingConfig();
		return known == null ? null : known.getUpdater();
	}

	@Override
	public GradientNormalization getGradientNormalization() {
		return GradientNormalization.None;
	}

	@Override
	public double getGradientNormalizationThreshold() {
		return 0;
	}

	@Override
	public void setDataType(DataType type) {
		throw new UnsupportedOperationException();
	}
}

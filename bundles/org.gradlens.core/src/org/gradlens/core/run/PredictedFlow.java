// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/** What theory predicts of one network, from what is known by now. */
final class PredictedFlow {

	private NetworkDeclared network;
	private @Nullable InitialParameters parameters;
	private @Nullable DataSummary input;
	private Readings measured = Readings.NONE;
	private @Nullable Prediction prediction;

	PredictedFlow(NetworkDeclared network) {
		this.network = network;
	}

	/** Takes in another topology; what was sampled for other arrays is void. */
	void redeclare(NetworkDeclared changed) {
		if (!changed.layers().stream().map(Layer::parameters).toList()
				.equals(network.layers().stream().map(Layer::parameters).toList())) {
			parameters = null;
			input = null;
			measured = Readings.NONE;
		}
		network = changed;
		predict();
	}

	void add(InitialParameters sampled) {
		parameters = sampled;
		predict();
	}

	void add(DataSummary data) {
		if (data.role() == DataSummary.Role.INPUT) {
			input = data;
			predict();
		}
	}

	/** Takes in the first step, whose figures stand in where no theory holds. */
	void add(Step first) {
		measured = first.mean();
		Prediction known = prediction;
		if (known != null && known.layers().stream().anyMatch(layer -> !layer.isKnown())) {
			predict();
		}
	}

	private void predict() {
		prediction = predict(network, Optional.ofNullable(parameters), measured).orElse(null);
	}

	private Optional<Prediction> predict(NetworkDeclared topology, Optional<InitialParameters> sampled, Readings figures) {
		try {
			return sampled.map(norms -> Prediction.of(topology, norms, Optional.ofNullable(input), figures));
		} catch (RuntimeException e) {
			// what is measured is to be shown all the same
			ILog.of(PredictedFlow.class).log(CoreStatus.NOT_PREDICTED.toStatus(e));
			return Optional.empty();
		}
	}

	/** The prediction, or empty while the initial parameters are not known. */
	Optional<Prediction> get() {
		return Optional.ofNullable(prediction);
	}

	/**
	 * The prediction for the same arrays with other activation functions and initialisations, of which nothing was
	 * measured; empty while it is not known what was sampled, or would be.
	 */
	Optional<Prediction> of(NetworkDeclared other) {
		return other.equals(network) ? get()
				: predict(other, Optional.ofNullable(parameters).flatMap(sampled -> Resampled.of(sampled, network, other)),
						Readings.NONE);
	}
}

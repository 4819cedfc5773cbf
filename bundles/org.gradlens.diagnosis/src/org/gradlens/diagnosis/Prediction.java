// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.internal.meanfield.FlowPrediction;
import org.gradlens.diagnosis.internal.meanfield.MeasuredSizes;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;

/**
 * How the error signal should flow back through a network at its first step, by mean field theory (Schoenholz
 * et al. 2017, arXiv 1611.01232) from its topology and the weights that were really sampled. Where no theory
 * holds there is a reason instead.
 *
 * @param layers one for each layer, in network order
 */
public record Prediction(List<LayerFlow> layers) {

	/**
	 * What is predicted of a layer. All sizes are root mean squares over units and examples.
	 *
	 * @param layer its index
	 * @param variance mean square of what enters its activation function, the q of the theory
	 * @param slope mean square of the activation's slope there
	 * @param factor its epsilon over that of the layer that it feeds
	 * @param epsilon its epsilon over that of the last hidden layer
	 * @param low where {@code epsilon} lies at least, for most seeds (Hanin and Nica 2018, arXiv 1812.05994)
	 * @param high where it lies at most, for most seeds
	 * @param throughTime for a recurrent layer, by what the error signal changes from one time step to the one
	 *        before (Pascanu et al. 2013, arXiv 1211.5063); else empty
	 * @param reason why there is no prediction, for the user; empty when there is one
	 */
	public record LayerFlow(int layer, double variance, double slope, double factor, double epsilon, double low,
			double high, OptionalDouble throughTime, String reason) {

		/** Whether something is predicted of the error signal; if not, the numbers are NaN. */
		public boolean isKnown() {
			return reason.isEmpty();
		}
	}

	public Prediction {
		layers = List.copyOf(layers);
	}

	/**
	 * Predicts.
	 *
	 * @param network the topology
	 * @param parameters the parameters before the first step
	 * @param input what enters the first layer; inputs of zero mean and unit variance are assumed without it
	 */
	public static Prediction of(NetworkDeclared network, InitialParameters parameters, Optional<DataSummary> input) {
		return of(network, parameters, input, Readings.NONE);
	}

	/**
	 * Predicts, and where no theory holds takes the sizes that were measured there, so that the layers before and after it
	 * have a prediction all the same.
	 *
	 * @param measured the figures of the first step
	 */
	public static Prediction of(NetworkDeclared network, InitialParameters parameters, Optional<DataSummary> input,
			Readings measured) {
		return new Prediction(new FlowPrediction(network, parameters.readings(), input, new MeasuredSizes(measured)).layers());
	}
}

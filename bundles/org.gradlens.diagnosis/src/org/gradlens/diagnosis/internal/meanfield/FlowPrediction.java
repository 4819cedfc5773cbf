// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.gradlens.diagnosis.Prediction.LayerFlow;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.diagnosis.internal.SignalPath;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;

/**
 * The error signal's way back, layer by layer. A layer's squared epsilon is the sum, over the layers it feeds,
 * of theirs times slope and weights; what of it varies with the seed adds up on the way.
 */
public final class FlowPrediction {

	private final NetworkDeclared network;
	private final Weights weights;
	private final ForwardMap forward;
	private final MeasuredSizes measured;
	private final RecurrentFactor recurrent;
	private final SignalPath path;
	private final double[] power;
	private final double[] spread;
	private final String[] reasons;

	public FlowPrediction(NetworkDeclared network, Readings parameters, Optional<DataSummary> input, MeasuredSizes measured) {
		this.network = network;
		this.measured = measured;
		weights = new Weights(network, parameters);
		forward = new ForwardMap(weights, new DataPower(input), measured);
		recurrent = new RecurrentFactor(network, parameters);
		path = SignalPath.of(network);
		int count = network.layers().size();
		power = new double[count];
		spread = new double[count];
		reasons = new String[count];
		for (int layer = count - 1; layer >= 0; layer--) {
			goBack(layer);
		}
	}

	/** What data say of the power of inputs. */
	private record DataPower(Optional<DataSummary> data) implements ForwardMap.InputPower {

		@Override
		public double power(int layer) {
			return at(layer).map(input -> input.mean() * input.mean() + input.deviation() * input.deviation()).orElse(1.0);
		}

		@Override
		public double common(int layer) {
			return at(layer).map(input -> input.mean() * input.mean()).orElse(0.0);
		}

		private Optional<DataSummary> at(int layer) {
			return data.filter(input -> input.layer() == layer && input.deviation() > 0);
		}
	}

	/** Computes a layer's squared epsilon, those of the layers that it feeds being known. */
	private void goBack(int layer) {
		reasons[layer] = forward.of(layer).reason();
		List<Layer> fed = network.layers().stream().filter(other -> other.inputs().contains(layer)).toList();
		if (fed.isEmpty()) {
			power[layer] = 1;
			return;
		}
		Optional<Layer> beyondTheory = fed.stream().filter(other -> !forward.of(other.index()).isKnown()).findFirst();
		if (beyondTheory.isPresent() && goBackAsMeasured(layer, beyondTheory.get().index())) {
			return;
		}
		for (Layer other : fed) {
			double passed = passedBack(other) * forward.sharedOut(other, layer) * power[other.index()];
			power[layer] += passed;
			spread[layer] = Math.max(spread[layer], spread[other.index()] + addedSpread(other));
			reasons[layer] = reasons[layer].isEmpty() ? reasons[other.index()] : reasons[layer];
		}
	}

	/** The same where no theory covers a layer that it feeds; tells whether that was measured. */
	private boolean goBackAsMeasured(int layer, int other) {
		OptionalDouble passed = measured.passedBack(other, layer);
		if (passed.isEmpty() || !Double.isFinite(power[other])) {
			return false;
		}
		power[layer] = passed.getAsDouble() * power[other];
		spread[layer] = spread[other];
		return true;
	}

	/** By what a layer multiplies the squared error signal that passes it. */
	private double passedBack(Layer layer) {
		ForwardMap.State state = forward.of(layer.index());
		// an output layer's error signal is dL/dz already
		double slope = layer.index() == path.output() ? 1 : state.slope();
		double kept = Settings.number(layer, LayerSetting.DROPOUT).orElse(1);
		return slope * state.gain() * weights.backward(layer.index()).orElse(1) / kept;
	}

	private double addedSpread(Layer layer) {
		int units = Settings.whole(layer, LayerSetting.UNITS).orElse(0);
		return layer.index() == path.output() || units == 0 || !SignalPath.hasWeights(layer) ? 0
				: forward.of(layer.index()).spread() / units;
	}

	/** What is predicted, a layer each. */
	public List<LayerFlow> layers() {
		int last = path.hidden().isEmpty() ? path.output() : path.hidden().get(path.hidden().size() - 1);
		List<LayerFlow> flows = new ArrayList<>();
		for (Layer layer : network.layers()) {
			flows.add(flow(layer, last));
		}
		return flows;
	}

	private LayerFlow flow(Layer layer, int last) {
		int index = layer.index();
		OptionalDouble throughTime = recurrent.of(layer);
		String reason = !reasons[index].isEmpty() ? reasons[index]
				: reasons[last].isEmpty() ? "" : Messages.of("Prediction_reference"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!reason.isEmpty()) {
			return new LayerFlow(index, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, throughTime,
					reason);
		}
		double epsilon = Math.sqrt(power[index] / power[last]);
		// ln of the squared norm is normal with this variance, and mean -1/2 of it; the band is two deviations
		double variance = Math.max(0, spread[index] - spread[last]);
		double middle = epsilon * Math.exp(-variance / 4);
		double band = Math.exp(Math.sqrt(variance));
		double after = IntStream.range(index + 1, network.layers().size())
				.filter(other -> network.layers().get(other).inputs().contains(index)).mapToDouble(other -> power[other])
				.findFirst().orElse(power[index]);
		ForwardMap.State state = forward.of(index);
		return new LayerFlow(index, state.variance(), state.slope(), Math.sqrt(power[index] / after), epsilon,
				middle / band, middle * band, throughTime, ""); //$NON-NLS-1$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * How the size of signals goes forward through a network (Poole et al. 2016, arXiv 1606.05340): for each
 * layer in network order the variance before its activation, and what comes after it.
 */
final class ForwardMap {

	private final Weights weights;
	private final State[] states;

	/**
	 * A layer's signal.
	 *
	 * @param variance mean square before the activation, the q of the theory
	 * @param power mean square of what the layer gives
	 * @param common the part of the power that all examples have in common
	 * @param slope mean square of the activation's slope
	 * @param spread relative variance, times width, that a layer of random weights adds to the squared error signal
	 * @param gain what the weights multiply the power with, after normalisation
	 * @param reason why nothing can be said of it; empty when something can
	 */
	record State(double variance, double power, double common, double slope, double spread, double gain, String reason) {

		static State none(String reason) {
			return new State(Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, reason);
		}

		/** The same with what was measured of the layer's output, with which the layers that it feeds can be predicted. */
		State measured(double power, double common) {
			return new State(variance, power, common, slope, spread, gain, reason);
		}

		boolean isKnown() {
			return reason.isEmpty();
		}

		/** Whether the size of what the layer gives is known, by theory or as measured. */
		boolean passesOn() {
			return Double.isFinite(power);
		}
	}

	ForwardMap(Weights weights, InputPower inputs, MeasuredSizes measured) {
		this.weights = weights;
		states = new State[weights.layers().size()];
		for (Layer layer : weights.layers()) {
			State predicted = state(layer, inputs);
			OptionalDouble power = measured.power(layer.index());
			states[layer.index()] = predicted.isKnown() || power.isEmpty() ? predicted
					: predicted.measured(power.getAsDouble(), measured.common(layer.index()));
		}
	}

	/** What mean square and common part enter a network's first layers. */
	interface InputPower {

		/** The mean square that enters a layer from outside. */
		double power(int layer);

		/** The part of it that is the square of the mean. */
		double common(int layer);
	}

	State of(int layer) {
		return states[layer];
	}

	private State state(Layer layer, InputPower inputs) {
		double power = layer.inputs().isEmpty() ? inputs.power(layer.index()) : 0;
		double common = layer.inputs().isEmpty() ? inputs.common(layer.index()) : 0;
		for (int input : layer.inputs()) {
			if (!states[input].passesOn()) {
				return State.none(states[input].reason());
			}
			power += states[input].power();
			common += states[input].common();
		}
		double kept = Settings.number(layer, LayerSetting.DROPOUT).orElse(1);
		power /= kept;
		return switch (layer.kind()) {
		case "DenseLayer", "ConvolutionLayer", "Convolution1DLayer", "OutputLayer", "CnnLossLayer" -> weighted(layer, power, common); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		case "BatchNormalization" -> activated(layer, 1, 0, 1 / (power - common)); //$NON-NLS-1$
		case "ActivationLayer", "DropoutLayer", "LossLayer" -> activated(layer, power, common, 1); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "ElementWiseVertex" -> joined(layer); //$NON-NLS-1$
		default -> State.none(Messages.of("Prediction_kind", layer.kind())); //$NON-NLS-1$
		};
	}

	private State joined(Layer vertex) {
		// an input of the network itself is none of the layers that feed it
		return Joint.of(vertex).filter(joint -> vertex.inputs().size() > 1 || joint == Joint.SUM)
				.map(joint -> activated(vertex, joint.power(ofInputs(vertex, State::power)),
						joint.power(ofInputs(vertex, State::common)), 1))
				.orElseGet(() -> State.none(Messages.of("Prediction_operation", vertex.kind(), //$NON-NLS-1$
						vertex.setting(LayerSetting.OPERATION).orElse("")))); //$NON-NLS-1$
	}

	private List<Double> ofInputs(Layer vertex, ToDoubleFunction<State> size) {
		return vertex.inputs().stream().map(input -> size.applyAsDouble(states[input])).toList();
	}

	/** By what a vertex that joins its inputs multiplies the squared error signal on its way to one of them; 1 for others. */
	double sharedOut(Layer vertex, int input) {
		if (!vertex.kind().equals("ElementWiseVertex")) { //$NON-NLS-1$
			return 1;
		}
		List<Double> others = vertex.inputs().stream().filter(other -> other != input).map(other -> states[other].power())
				.toList();
		return Joint.of(vertex).map(joint -> joint.passedBack(others)).orElse(1.0);
	}

	private State weighted(Layer layer, double power, double common) {
		OptionalDouble forward = weights.forward(layer.index());
		if (forward.isEmpty()) {
			return State.none(Messages.of("Prediction_noWeights", layer.name())); //$NON-NLS-1$
		}
		double variance = forward.getAsDouble() * power + weights.bias(layer.index());
		if (weights.isNormalised(layer.index())) {
			return activated(layer, 1, 0, 1 / variance);
		}
		return activated(layer, variance, forward.getAsDouble() * common, 1);
	}

	private State activated(Layer layer, double variance, double common, double gain) {
		Optional<Nonlinearity> found = Nonlinearity.named(layer.activation(),
				Settings.number(layer, LayerSetting.ACTIVATION_PARAMETER));
		if (found.isEmpty()) {
			return layer.activation().equals("softmax") ? new State(variance, Double.NaN, 0, 1, 0, gain, "") //$NON-NLS-1$ //$NON-NLS-2$
					: State.none(Messages.of("Prediction_activation", layer.activation())); //$NON-NLS-1$
		}
		Nonlinearity function = found.get();
		double slope = function.meanSquareSlope(variance);
		double mean = function.mean(variance);
		// the identity passes on what examples have in common; others make it anew
		double commonAfter = layer.activation().isEmpty() || layer.activation().equals("identity") ? common : mean * mean; //$NON-NLS-1$
		return new State(variance, function.meanSquare(variance), commonAfter, slope,
				3 * function.meanFourthSlope(variance) / (slope * slope) - 1, gain, ""); //$NON-NLS-1$
	}
}

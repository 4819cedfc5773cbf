// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A quantity read during training: a statistic of a {@link Tensor}, or something else of a network or a
 * layer. Norms of epsilons, gradients, parameters and updates, the global gradient norm, the loss, the learning
 * rate and times are read always. The rest is read at every iteration when everything is captured; otherwise at
 * the first iterations, and then as often as it costs little. Spectral norms are read with distributions.
 */
public enum Figure {
	/** The engine's score of the minibatch, regularisation terms included. */
	LOSS(1, Scope.NETWORK),
	/** Euclidean norm of all gradients together, after division by the minibatch and before clipping. */
	GLOBAL_GRADIENT_NORM(2, Scope.NETWORK),
	/** The learning rate of the first layer that has one. */
	LEARNING_RATE(3, Scope.NETWORK),
	/** 1 when clipping or normalisation changed a gradient in the iteration, else 0: its mean is the share of
	 * iterations in which clipping bit. */
	CLIPPED(4, Scope.NETWORK),
	/** Seconds from one iteration's end to the next one's. */
	STEP_SECONDS(5, Scope.NETWORK),
	/** Seconds of the forward pass. */
	FORWARD_SECONDS(6, Scope.NETWORK),
	/** Seconds of the backward pass. */
	BACKWARD_SECONDS(7, Scope.NETWORK),
	/** Seconds of clipping, updater and applying the update. */
	UPDATE_SECONDS(8, Scope.NETWORK),
	/** The share of activations that are 0, from 0 to 1. */
	ACTIVATION_ZERO(56, Scope.LAYER),
	/** The share of activations where the slope of the layer's own activation function is below 0.05 of its
	 * greatest, from 0 to 1; absent for functions that do not saturate. */
	ACTIVATION_SATURATED(57, Scope.LAYER),
	/** The share of units whose activation is at most 0 for every example of the minibatch, from 0 to 1; read
	 * for the ReLU family. */
	UNITS_DEAD(58, Scope.LAYER),
	/** Root mean square, over a layer's units, of the standard deviation of the unit's activation across the
	 * examples of the minibatch: 0 when the layer gives the same whatever comes in. */
	ACTIVATION_SPREAD(59, Scope.LAYER),
	/** How much the units of a weight matrix or kernel differ: the greatest difference between the weights of
	 * two units, over the greatest magnitude of any weight; 0 when all units are alike. */
	PARAMETER_UNIT_SPREAD(96, Scope.PARAMETER),
	/** As {@link #PARAMETER_UNIT_SPREAD}, of the gradient. */
	GRADIENT_UNIT_SPREAD(97, Scope.PARAMETER),
	/** The greatest singular value of a recurrent weight matrix; for several gates side by side, of the one
	 * that has the greatest. */
	SPECTRAL_NORM(98, Scope.PARAMETER),
	/** Norm of {@link Tensor#EPSILON}. */
	EPSILON_NORM(Tensor.EPSILON, Statistic.NORM),
	/** Root mean square of {@link Tensor#EPSILON}. */
	EPSILON_RMS(Tensor.EPSILON, Statistic.RMS),
	/** Minimum of {@link Tensor#EPSILON}. */
	EPSILON_MINIMUM(Tensor.EPSILON, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#EPSILON}. */
	EPSILON_MAXIMUM(Tensor.EPSILON, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#EPSILON}. */
	EPSILON_MEAN(Tensor.EPSILON, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#EPSILON}. */
	EPSILON_DEVIATION(Tensor.EPSILON, Statistic.DEVIATION),
	/** Norm of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_NORM(Tensor.EPSILON_OUT, Statistic.NORM),
	/** Root mean square of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_RMS(Tensor.EPSILON_OUT, Statistic.RMS),
	/** Minimum of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_MINIMUM(Tensor.EPSILON_OUT, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_MAXIMUM(Tensor.EPSILON_OUT, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_MEAN(Tensor.EPSILON_OUT, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#EPSILON_OUT}. */
	EPSILON_OUT_DEVIATION(Tensor.EPSILON_OUT, Statistic.DEVIATION),
	/** Norm of {@link Tensor#ACTIVATION}. */
	ACTIVATION_NORM(Tensor.ACTIVATION, Statistic.NORM),
	/** Root mean square of {@link Tensor#ACTIVATION}. */
	ACTIVATION_RMS(Tensor.ACTIVATION, Statistic.RMS),
	/** Minimum of {@link Tensor#ACTIVATION}. */
	ACTIVATION_MINIMUM(Tensor.ACTIVATION, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#ACTIVATION}. */
	ACTIVATION_MAXIMUM(Tensor.ACTIVATION, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#ACTIVATION}. */
	ACTIVATION_MEAN(Tensor.ACTIVATION, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#ACTIVATION}. */
	ACTIVATION_DEVIATION(Tensor.ACTIVATION, Statistic.DEVIATION),
	/** Norm of {@link Tensor#GRADIENT}. */
	GRADIENT_NORM(Tensor.GRADIENT, Statistic.NORM),
	/** Root mean square of {@link Tensor#GRADIENT}. */
	GRADIENT_RMS(Tensor.GRADIENT, Statistic.RMS),
	/** Minimum of {@link Tensor#GRADIENT}. */
	GRADIENT_MINIMUM(Tensor.GRADIENT, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#GRADIENT}. */
	GRADIENT_MAXIMUM(Tensor.GRADIENT, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#GRADIENT}. */
	GRADIENT_MEAN(Tensor.GRADIENT, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#GRADIENT}. */
	GRADIENT_DEVIATION(Tensor.GRADIENT, Statistic.DEVIATION),
	/** Norm of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_NORM(Tensor.CLIPPED_GRADIENT, Statistic.NORM),
	/** Root mean square of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_RMS(Tensor.CLIPPED_GRADIENT, Statistic.RMS),
	/** Minimum of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_MINIMUM(Tensor.CLIPPED_GRADIENT, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_MAXIMUM(Tensor.CLIPPED_GRADIENT, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_MEAN(Tensor.CLIPPED_GRADIENT, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#CLIPPED_GRADIENT}. */
	CLIPPED_GRADIENT_DEVIATION(Tensor.CLIPPED_GRADIENT, Statistic.DEVIATION),
	/** Norm of {@link Tensor#PARAMETER}. */
	PARAMETER_NORM(Tensor.PARAMETER, Statistic.NORM),
	/** Root mean square of {@link Tensor#PARAMETER}. */
	PARAMETER_RMS(Tensor.PARAMETER, Statistic.RMS),
	/** Minimum of {@link Tensor#PARAMETER}. */
	PARAMETER_MINIMUM(Tensor.PARAMETER, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#PARAMETER}. */
	PARAMETER_MAXIMUM(Tensor.PARAMETER, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#PARAMETER}. */
	PARAMETER_MEAN(Tensor.PARAMETER, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#PARAMETER}. */
	PARAMETER_DEVIATION(Tensor.PARAMETER, Statistic.DEVIATION),
	/** Norm of {@link Tensor#UPDATE}. */
	UPDATE_NORM(Tensor.UPDATE, Statistic.NORM),
	/** Root mean square of {@link Tensor#UPDATE}. */
	UPDATE_RMS(Tensor.UPDATE, Statistic.RMS),
	/** Minimum of {@link Tensor#UPDATE}. */
	UPDATE_MINIMUM(Tensor.UPDATE, Statistic.MINIMUM),
	/** Maximum of {@link Tensor#UPDATE}. */
	UPDATE_MAXIMUM(Tensor.UPDATE, Statistic.MAXIMUM),
	/** Mean of {@link Tensor#UPDATE}. */
	UPDATE_MEAN(Tensor.UPDATE, Statistic.MEAN),
	/** Standard deviation of {@link Tensor#UPDATE}. */
	UPDATE_DEVIATION(Tensor.UPDATE, Statistic.DEVIATION);

	/** What a figure is a property of, and so what its readings are indexed by. */
	public enum Scope {
		/** One reading a network, at index 0. */
		NETWORK,
		/** One reading a layer, at the layer's index. */
		LAYER,
		/** One reading a parameter, at the position that {@link NetworkDeclared#firstParameter(int)} tells. */
		PARAMETER
	}

	private static final Figure[][] OF_TENSOR = new Figure[Tensor.values().length][Statistic.values().length];
	private static final Map<Integer, Figure> BY_CODE = new HashMap<>();

	static {
		for (Figure figure : values()) {
			BY_CODE.put(figure.code, figure);
			if (figure.tensor != null) {
				OF_TENSOR[figure.tensor.ordinal()][figure.statistic.ordinal()] = figure;
			}
		}
	}

	/** What the run log stores: never reused. */
	private final int code;
	private final Scope scope;
	private final @Nullable Tensor tensor;
	private final @Nullable Statistic statistic;

	Figure(int code, Scope scope) {
		this.code = code;
		this.scope = scope;
		tensor = null;
		statistic = null;
	}

	Figure(Tensor tensor, Statistic statistic) {
		code = tensor.code() + statistic.ordinal();
		scope = tensor.scope();
		this.tensor = tensor;
		this.statistic = statistic;
	}

	/** A statistic of a tensor. */
	public static Figure of(Tensor tensor, Statistic statistic) {
		return OF_TENSOR[tensor.ordinal()][statistic.ordinal()];
	}

	/** The figure that a run log means, or empty when only a later version knows it. */
	static Optional<Figure> ofCode(int code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	int code() {
		return code;
	}

	/** What the figure is a property of. */
	public Scope scope() {
		return scope;
	}

	/** The tensor that it is a statistic of, or empty. */
	public Optional<Tensor> tensor() {
		return Optional.ofNullable(tensor);
	}

	/** The statistic that it is of a tensor, or empty. */
	public Optional<Statistic> statistic() {
		return Optional.ofNullable(statistic);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * A quantity read during training. The code is what the run log stores: it is never reused.
 */
public enum Figure {
	/** The engine's score of the minibatch, regularisation terms included. */
	LOSS(1, Scope.NETWORK),
	/** Euclidean norm of the error signal dL/da that enters a layer from above, summed over the minibatch as
	 * the engine holds it; dL/dz for an output layer. */
	EPSILON_NORM(32, Scope.LAYER),
	/** Euclidean norm of dL/dW after division by the minibatch, before clipping and updater. */
	GRADIENT_NORM(64, Scope.PARAMETER),
	/** Euclidean norm of the parameter after the update. */
	PARAMETER_NORM(65, Scope.PARAMETER),
	/** Euclidean norm of what the updater subtracted from the parameter. */
	UPDATE_NORM(66, Scope.PARAMETER);

	/** What a figure is a property of, and so what its readings are indexed by. */
	public enum Scope {
		/** One reading a network, at index 0. */
		NETWORK,
		/** One reading a layer, at the layer's index. */
		LAYER,
		/** One reading a parameter, at the position that {@link NetworkDeclared#firstParameter(int)} tells. */
		PARAMETER
	}

	private final int code;
	private final Scope scope;

	Figure(int code, Scope scope) {
		this.code = code;
		this.scope = scope;
	}

	int code() {
		return code;
	}

	/** What the figure is a property of. */
	public Scope scope() {
		return scope;
	}
}

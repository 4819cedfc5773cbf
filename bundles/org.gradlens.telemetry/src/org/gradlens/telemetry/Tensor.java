// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;
import java.util.Optional;

/** The arrays of numbers that training passes around, as far as they are watched. */
public enum Tensor {
	/** The error signal dL/da that enters a layer from above, summed over the minibatch as the engine holds
	 * it; dL/dz for an output layer. */
	EPSILON(32, Figure.Scope.LAYER),
	/** The error signal that a layer passes on to the layer below it. */
	EPSILON_OUT(40, Figure.Scope.LAYER),
	/** What a layer computes from its input. */
	ACTIVATION(48, Figure.Scope.LAYER),
	/** dL/dW after division by the minibatch, before clipping and updater. */
	GRADIENT(64, Figure.Scope.PARAMETER),
	/** dL/dW after clipping or normalisation; read only where the layer is set to do so. */
	CLIPPED_GRADIENT(72, Figure.Scope.PARAMETER),
	/** The trainable values after the update. */
	PARAMETER(80, Figure.Scope.PARAMETER),
	/** What the updater subtracts from the parameter. */
	UPDATE(88, Figure.Scope.PARAMETER);

	private final int code;
	private final Figure.Scope scope;

	Tensor(int code, Figure.Scope scope) {
		this.code = code;
		this.scope = scope;
	}

	/** The tensor that a run log means, or empty when only a later version knows it. */
	static Optional<Tensor> ofCode(int code) {
		return Arrays.stream(values()).filter(tensor -> tensor.code == code).findFirst();
	}

	/** The number by which the run log knows it, and the first of the codes of its figures. */
	int code() {
		return code;
	}

	/** Whether there is one a layer or one a parameter. */
	public Figure.Scope scope() {
		return scope;
	}
}

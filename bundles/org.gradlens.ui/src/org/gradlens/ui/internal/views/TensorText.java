// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;

/** What the arrays of numbers that training passes around are called. */
public final class TensorText {

	private TensorText() {
	}

	/** The name, beginning with a capital letter. */
	public static String name(Tensor tensor) {
		return switch (tensor) {
		case EPSILON -> Messages.TensorText_epsilon;
		case EPSILON_OUT -> Messages.TensorText_epsilonOut;
		case ACTIVATION -> Messages.TensorText_activation;
		case GRADIENT -> Messages.TensorText_gradient;
		case CLIPPED_GRADIENT -> Messages.TensorText_clippedGradient;
		case PARAMETER -> Messages.TensorText_parameter;
		case UPDATE -> Messages.TensorText_update;
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.core.run.LayerFigures;
import org.gradlens.ui.internal.chart.ThemeColors;

/** How the error signal that reaches a layer compares with the one that enters the last hidden layer. */
public enum SignalState {
	/** Not clearly different, or not known. */
	STEADY(""), //$NON-NLS-1$
	/** So little of it is left that the diagnosis calls it an error. */
	VANISHING("\u25bc"), //$NON-NLS-1$
	/** It has grown so much that the diagnosis calls it an error. */
	EXPLODING("\u25b2"), //$NON-NLS-1$
	/** It is infinite, or not a number. */
	NOT_FINITE("\u2715"); //$NON-NLS-1$

	private final String sign;

	SignalState(String sign) {
		this.sign = sign;
	}

	/** A sign that tells the state without colour; empty for a steady one. */
	public String sign() {
		return sign;
	}

	/** The colour that tells the state. */
	public ThemeColors color() {
		return switch (this) {
		case STEADY -> ThemeColors.HEALTHY;
		case VANISHING -> ThemeColors.VANISHING;
		case EXPLODING, NOT_FINITE -> ThemeColors.EXPLODING;
		};
	}

	/** The state of one layer, beside what is healthy in its network, if that is known. */
	public static SignalState of(LayerFigures layer, Optional<HealthyBand> band) {
		OptionalDouble epsilon = layer.epsilon();
		if (epsilon.isEmpty()) {
			return STEADY;
		}
		if (!Double.isFinite(epsilon.getAsDouble())) {
			return NOT_FINITE;
		}
		if (band.isEmpty() || layer.factor().isEmpty()) {
			return STEADY;
		}
		double value = epsilon.getAsDouble();
		return value < band.get().low() ? VANISHING : value > band.get().high() ? EXPLODING : STEADY;
	}
}

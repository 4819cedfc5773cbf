// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.ui.internal.Messages;

/** A figure of a whole network that is drawn as a curve over steps. */
public enum Curve {
	/** The loss. */
	LOSS(Figure.LOSS, Messages.Curve_loss, true),
	/** The norm of all gradients together. */
	GRADIENT_NORM(Figure.GLOBAL_GRADIENT_NORM, Messages.Curve_gradientNorm, true),
	/** The learning rate. */
	LEARNING_RATE(Figure.LEARNING_RATE, Messages.Curve_learningRate, true),
	/** The share of iterations in which clipping changed a gradient. */
	CLIPPED(Figure.CLIPPED, Messages.Curve_clipped, false),
	/** Seconds an iteration. */
	STEP_TIME(Figure.STEP_SECONDS, Messages.Curve_stepTime, false);

	private final Figure figure;
	private final String title;
	private final boolean logarithmic;

	Curve(Figure figure, String title, boolean logarithmic) {
		this.figure = figure;
		this.title = title;
		this.logarithmic = logarithmic;
	}

	/** What it is called, with its unit. */
	public String title() {
		return title;
	}

	/** Whether a logarithmic axis suits it, when one is asked for. */
	boolean canBeLogarithmic() {
		return logarithmic;
	}

	/** The figure in some readings of the network; empty when it was not read. */
	OptionalDouble of(Readings readings) {
		return readings.get(figure);
	}
}

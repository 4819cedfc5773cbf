// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.ui.internal.Messages;

/** A figure of a whole network that is drawn as a curve over steps. */
public enum Curve {
	/** The loss. */
	LOSS(Figure.LOSS, Messages.Curve_loss, true, Course.NOISY),
	/** The norm of all gradients together. */
	GRADIENT_NORM(Figure.GLOBAL_GRADIENT_NORM, Messages.Curve_gradientNorm, true, Course.NOISY),
	/** The learning rate. */
	LEARNING_RATE(Figure.LEARNING_RATE, Messages.Curve_learningRate, true, Course.PLANNED),
	/** The share of iterations in which clipping changed a gradient. */
	CLIPPED(Figure.CLIPPED, Messages.Curve_clipped, false, Course.YES_OR_NO),
	/** Seconds an iteration. */
	STEP_TIME(Figure.STEP_SECONDS, Messages.Curve_stepTime, false, Course.NOISY);

	/** How a figure goes over steps. */
	private enum Course {
		/** It scatters: a smoothed line tells the trend, a band the scatter. */
		NOISY,
		/** It is as it was meant to be: smoothing would blur what is sharp. */
		PLANNED,
		/** It is 0 or 1 at each iteration: a smoothed line tells the share, a band would tell nothing. */
		YES_OR_NO
	}

	private final Figure figure;
	private final String title;
	private final boolean logarithmic;
	private final Course course;

	Curve(Figure figure, String title, boolean logarithmic, Course course) {
		this.figure = figure;
		this.title = title;
		this.logarithmic = logarithmic;
		this.course = course;
	}

	/** What it is called, with its unit. */
	public String title() {
		return title;
	}

	/** Whether a logarithmic axis suits it, when one is asked for. */
	public boolean canBeLogarithmic() {
		return logarithmic;
	}

	/** Whether smoothing tells more than it blurs. */
	boolean canBeSmoothed() {
		return course != Course.PLANNED;
	}

	/** Whether a band between extremes tells anything. */
	boolean hasBand() {
		return course != Course.YES_OR_NO;
	}

	/** The figure in some readings of the network; empty when it was not read. */
	public OptionalDouble of(Readings readings) {
		return readings.get(figure);
	}
}

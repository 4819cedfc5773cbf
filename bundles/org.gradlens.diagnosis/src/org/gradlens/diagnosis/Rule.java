// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import org.gradlens.diagnosis.internal.Messages;

/**
 * What can be wrong, in order of precedence: of two findings the cause usually is the one whose rule comes
 * first (DeepDiagnosis, ICSE 2022, asks in this order; AUTOTRAINER, ICSE 2021, in the reverse one).
 */
public enum Rule {
	/** The engine itself refuses the configuration. */
	REFUSED_CONFIGURATION("refused configuration"),
	/** The output's activation does not go with the loss. */
	WRONG_OUTPUT_ACTIVATION("wrong output activation"),
	/** The output's activation can never give what the targets ask for. */
	TARGET_OUT_OF_RANGE("target out of output range"),
	/** The units of a layer start alike, and so stay alike. */
	IDENTICAL_UNITS("identical units"),
	/** Inputs or targets do not vary, or come sorted by class. */
	CONSTANT_DATA("constant data"),
	/** Features are large, or of very different scales. */
	UNSCALED_INPUT("unscaled input"),
	/** Targets are large, and so is the loss's gradient. */
	UNSCALED_TARGET("unscaled target"),
	/** The initial weights are too small or too large for the activation function. */
	UNFIT_INITIALISATION("unfit initialisation"),
	/** Layers follow each other without anything between them that is not linear. */
	MISSING_NONLINEARITY("missing nonlinearity"),
	/** Dropout or a penalty leaves too little to learn with. */
	STRONG_REGULARISATION("too strong regularisation"),
	/** Updates are too large for the parameters. */
	LEARNING_RATE_TOO_HIGH("learning rate too high"),
	/** Units of the ReLU family give nothing, whatever comes in. */
	DEAD_UNITS("dead units"),
	/** Units sit where their activation function is flat. */
	SATURATED_UNITS("saturated units"),
	/** The error signal grows on its way back, or from step to step. */
	EXPLODING_ERROR_SIGNAL("exploding error signal"),
	/** The error signal shrinks on its way back. */
	VANISHING_ERROR_SIGNAL("vanishing error signal"),
	/** Nothing comes back from the loss, or the output is the same whatever comes in. */
	NO_GRADIENT("no gradient"),
	/** A value is NaN or infinite. */
	NON_FINITE_VALUES("non-finite values"),
	/** Clipping acts most of the time, and so is the learning rate. */
	PERMANENT_CLIPPING("permanent clipping"),
	/** Updates are too small for the parameters. */
	LEARNING_RATE_TOO_LOW("learning rate too low"),
	/** The loss goes up and down. */
	OSCILLATING_LOSS("oscillating loss"),
	/** The loss stays where guessing would be. */
	LOSS_NOT_DECREASING("loss not decreasing"),
	/** Deep and narrow: what happens depends on the seed; or batch normalisation makes gradients grow with depth. */
	DEPTH_AGAINST_WIDTH("depth against width"),
	/** The loss of held-out data rises while that of training falls. */
	OVERFITTING("overfitting"),
	/** There was too little to judge. */
	TOO_SHORT("too short to judge");

	private final String id;

	Rule(String id) {
		this.id = id;
	}

	/** The name by which files and other tools know it; it never changes. */
	public String id() {
		return id;
	}

	/** Its name for the user, in the user's language. */
	public String title() {
		return Messages.of("Rule_" + name()); //$NON-NLS-1$
	}

	/** What it is, when it holds and who says so, for the user, in a few sentences. */
	public String explanation() {
		return Messages.of("Rule_" + name() + "_explanation"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}

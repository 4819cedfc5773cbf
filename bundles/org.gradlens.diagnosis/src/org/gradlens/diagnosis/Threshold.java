// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.gradlens.diagnosis.internal.Messages;

/**
 * Where the rules draw their lines. The defaults are those of published tools and papers where such exist:
 * AUTOTRAINER (ICSE 2021), DeepDiagnosis (ICSE 2022), TheDeepChecker (TOSEM 2023), Amazon SageMaker Debugger
 * (MLSys 2021), UMLAUT (CHI 2021).
 */
public enum Threshold {
	/** rms of the error signal in the first layer over that in the last hidden one, below which it is an error. */
	VANISHING_ERROR(Rule.VANISHING_ERROR_SIGNAL, 1e-3),
	/** The same, for a warning. */
	VANISHING_WARNING(Rule.VANISHING_ERROR_SIGNAL, 1e-2),
	/** The same, as the mean factor of a layer, for a warning. */
	VANISHING_FACTOR(Rule.VANISHING_ERROR_SIGNAL, 0.1),
	/** The share of the run for which the signal must have been lost to be told of after it has come back. */
	VANISHING_LASTED(Rule.VANISHING_ERROR_SIGNAL, 0.2),
	/** rms of the error signal in the first layer over that in the last hidden one, above which it is an error. */
	EXPLODING_ERROR(Rule.EXPLODING_ERROR_SIGNAL, 1e3),
	/** The same, for a warning. */
	EXPLODING_WARNING(Rule.EXPLODING_ERROR_SIGNAL, 1e2),
	/** By how much the norm of all gradients has grown since the beginning, while the loss has grown as well. */
	EXPLODING_GROWTH(Rule.EXPLODING_ERROR_SIGNAL, 32),
	/** The norm of all gradients over its running median, above which it is a leap. */
	EXPLODING_SPIKE(Rule.EXPLODING_ERROR_SIGNAL, 10),
	/** Share of units that are dead, for a warning. */
	DEAD_WARNING(Rule.DEAD_UNITS, 0.5),
	/** Share of units that are dead, for an error. */
	DEAD_ERROR(Rule.DEAD_UNITS, 1),
	/** How many examples a unit must give nothing for to be dead. */
	DEAD_EXAMPLES(Rule.DEAD_UNITS, 256),
	/** Share of activations that are saturated, for a warning. */
	SATURATED_WARNING(Rule.SATURATED_UNITS, 0.5),
	/** Share of activations that are saturated, for an error. */
	SATURATED_ERROR(Rule.SATURATED_UNITS, 0.9),
	/** log10 of rms(update)/rms(parameter) above which the learning rate is too high. */
	UPDATE_RATIO_HIGH(Rule.LEARNING_RATE_TOO_HIGH, -1),
	/** log10 of rms(update)/rms(parameter) below which the learning rate is too low. */
	UPDATE_RATIO_LOW(Rule.LEARNING_RATE_TOO_LOW, -5),
	/** The same, above which it is worth knowing. */
	UPDATE_RATIO_FAST(Rule.LEARNING_RATE_TOO_HIGH, -2),
	/** The same, below which it is worth knowing, and too low where the loss does not decrease. */
	UPDATE_RATIO_SLOW(Rule.LEARNING_RATE_TOO_LOW, -4),
	/** Cockpit's alpha, above which a step ends higher than it began (Schneider et al. 2021, arXiv 2102.06604). */
	OVERSHOOT(Rule.LEARNING_RATE_TOO_HIGH, 1),
	/** Variance of the initial weights over the one that keeps signals level, below which it is a warning. */
	INITIALISATION_LOW(Rule.UNFIT_INITIALISATION, 1.0 / 3),
	/** Variance of the initial weights over the one that keeps signals level, above which it is a warning. */
	INITIALISATION_HIGH(Rule.UNFIT_INITIALISATION, 3),
	/** By what factor the signal must shrink or grow through all layers for the initial weights to matter. */
	INITIALISATION_EFFECT(Rule.UNFIT_INITIALISATION, 10),
	/** Greatest variance over the least of what hidden layers of one activation put out at the first step. */
	ACTIVATION_SPREAD(Rule.UNFIT_INITIALISATION, 10),
	/** Greatest difference between units over the greatest magnitude, below which they are alike. */
	IDENTICAL_SPREAD(Rule.IDENTICAL_UNITS, 1e-6),
	/** rms of the error signal of the output over the loss, or over 1 where it is more, below which there is none. */
	NO_GRADIENT(Rule.NO_GRADIENT, 1e-12),
	/** Spread of the outputs over their rms, below which they are all the same. */
	CONSTANT_OUTPUT(Rule.NO_GRADIENT, 1e-6),
	/** Greatest magnitude of an input. */
	INPUT_MAGNITUDE(Rule.UNSCALED_INPUT, 10),
	/** Greatest standard deviation of a feature over the least one. */
	INPUT_RATIO(Rule.UNSCALED_INPUT, 100),
	/** Standard deviation of the targets. */
	TARGET_DEVIATION(Rule.UNSCALED_TARGET, 100),
	/** Share of the features that are constant, above which it is worth knowing. */
	CONSTANT_FEATURES(Rule.CONSTANT_DATA, 0.5),
	/** Entropy of the targets, in nats, times examples of the first minibatch, all of one class: sorted above it. */
	SORTED_TARGETS(Rule.CONSTANT_DATA, 20),
	/** Probability that dropout keeps a value, below which too little is left to learn from. */
	DROPOUT_KEPT(Rule.STRONG_REGULARISATION, 0.25),
	/** Size of the weights over their initial one, below which the penalty outweighs the data. */
	SHRUNK_WEIGHTS(Rule.STRONG_REGULARISATION, 0.1),
	/** Relative fall of the loss below which it does not decrease. */
	LOSS_FALL(Rule.LOSS_NOT_DECREASING, 0.01),
	/** The share of the run over which the loss must have fallen. */
	LOSS_FALL_SHARE(Rule.LOSS_NOT_DECREASING, 0.1),
	/** Loss over that of the best guess, below which the network learns; what else is found then is for information. */
	LEARNING(Rule.LOSS_NOT_DECREASING, 0.9),
	/** The same, below which the network has learned well, so that even what would be an error is for information. */
	LEARNED(Rule.LOSS_NOT_DECREASING, 0.5),
	/** Share of the turns at which the loss changes direction. */
	OSCILLATION_TURNS(Rule.OSCILLATING_LOSS, 0.5),
	/** Mean amplitude of the loss over its mean. */
	OSCILLATION_AMPLITUDE(Rule.OSCILLATING_LOSS, 0.1),
	/** How much the loss of held-out data exceeds that of training, over the latter. */
	OVERFITTING_GAP(Rule.OVERFITTING, 0.1),
	/** At how many evaluations in a row the loss of held-out data must have risen. */
	OVERFITTING_RISES(Rule.OVERFITTING, 5),
	/** Sum over hidden layers of 1/units above which the seed decides (Hanin 2018, arXiv 1801.03744). */
	DEPTH_OVER_WIDTH(Rule.DEPTH_AGAINST_WIDTH, 1),
	/** How many layers with batch normalisation may follow each other without a shortcut (Yang 2019, arXiv 1902.08129). */
	BATCH_NORMALISATION_DEPTH(Rule.DEPTH_AGAINST_WIDTH, 20),
	/** Share of iterations in which clipping acts. */
	CLIPPED_SHARE(Rule.PERMANENT_CLIPPING, 0.5),
	/** How many checks in a row a condition must hold, and must not hold to be withdrawn. */
	PERSISTENCE(Rule.TOO_SHORT, 3),
	/** Iterations at the start that are not judged, and the least that a condition must last. */
	WARM_UP(Rule.TOO_SHORT, 10),
	/** The same, as a share of the run; the greater counts. */
	WARM_UP_SHARE(Rule.TOO_SHORT, 0.01);

	private final Rule rule;
	private final double defaultValue;

	Threshold(Rule rule, double defaultValue) {
		this.rule = rule;
		this.defaultValue = defaultValue;
	}

	/** The threshold that an identifier names, or empty. */
	public static Optional<Threshold> ofId(String id) {
		return Arrays.stream(values()).filter(threshold -> threshold.id().equals(id)).findFirst();
	}

	/** The rule that it belongs to. */
	public Rule rule() {
		return rule;
	}

	/** Its value unless the user says otherwise. */
	public double defaultValue() {
		return defaultValue;
	}

	/** The name by which settings know it, for example {@code dead-warning}; it never changes. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it is, for the user, in a few words. */
	public String title() {
		return Messages.of("Threshold_" + name()); //$NON-NLS-1$
	}
}

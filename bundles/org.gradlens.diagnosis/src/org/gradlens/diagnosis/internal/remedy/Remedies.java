// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.remedy;

import static org.gradlens.diagnosis.internal.remedy.Recipe.*;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gradlens.diagnosis.Remedy;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.telemetry.Layer;

/**
 * Which remedies to try against which finding, in the order in which published repairs worked best
 * (AUTOTRAINER, ICSE 2021; accepted answers of the benchmarks of DeepLocalize and DeepFD).
 */
public final class Remedies {

	private static final Map<Rule, List<Recipe>> ORDER = new EnumMap<>(Map.ofEntries(
			Map.entry(Rule.REFUSED_CONFIGURATION, List.of()),
			Map.entry(Rule.WRONG_OUTPUT_ACTIVATION, List.of(PAIR_OUTPUT)),
			Map.entry(Rule.TARGET_OUT_OF_RANGE, List.of(IDENTITY_OUTPUT, STANDARDISE_TARGET)),
			Map.entry(Rule.IDENTICAL_UNITS, List.of(FIT_INITIALISATION)),
			Map.entry(Rule.CONSTANT_DATA, List.of(SHUFFLE, LOOK_AT_DATA)),
			Map.entry(Rule.STRONG_REGULARISATION, List.of(MILDER_DROPOUT, MILDER_PENALTY)),
			Map.entry(Rule.UNSCALED_INPUT, List.of(STANDARDISE_INPUT)),
			Map.entry(Rule.UNSCALED_TARGET, List.of(STANDARDISE_TARGET)),
			Map.entry(Rule.UNFIT_INITIALISATION, List.of(FIT_INITIALISATION, NORMALISE_BATCH)),
			Map.entry(Rule.MISSING_NONLINEARITY, List.of(ADD_NONLINEARITY, FEWER_LAYERS)),
			Map.entry(Rule.LEARNING_RATE_TOO_HIGH, List.of(LOWER_RATE, STANDARDISE_INPUT)),
			Map.entry(Rule.DEAD_UNITS, List.of(LOWER_RATE, FIT_INITIALISATION, USE_LEAKY, NORMALISE_BATCH, POSITIVE_BIAS)),
			Map.entry(Rule.SATURATED_UNITS, List.of(STANDARDISE_INPUT, FIT_INITIALISATION, USE_RECTIFIER, NORMALISE_BATCH)),
			Map.entry(Rule.EXPLODING_ERROR_SIGNAL, List.of(CHECK_DATA, LOWER_RATE, CLIP_NORM_PER_LAYER, CLIP_GLOBAL_NORM,
					CLIP_VALUE, FIT_INITIALISATION, NORMALISE_BATCH, ADD_SHORTCUT, USE_TANH)),
			Map.entry(Rule.VANISHING_ERROR_SIGNAL, List.of(FIT_INITIALISATION, USE_RECTIFIER, ADD_SHORTCUT, NORMALISE_BATCH,
					FEWER_LAYERS)),
			Map.entry(Rule.NO_GRADIENT, List.of(FIT_INITIALISATION, STANDARDISE_INPUT, USE_RECTIFIER, PAIR_OUTPUT)),
			Map.entry(Rule.NON_FINITE_VALUES, List.of(CHECK_DATA, LOWER_RATE, CLIP_NORM_PER_LAYER, CLIP_GLOBAL_NORM,
					CLIP_VALUE, FIT_INITIALISATION, NORMALISE_BATCH, ADD_SHORTCUT, USE_TANH)),
			Map.entry(Rule.LEARNING_RATE_TOO_LOW, List.of(RAISE_RATE, USE_ADAM)),
			Map.entry(Rule.OSCILLATING_LOSS, List.of(LOWER_RATE_A_LITTLE, LARGER_MINIBATCH, USE_ADAM, SCHEDULE_RATE)),
			Map.entry(Rule.LOSS_NOT_DECREASING, List.of(RAISE_RATE, USE_ADAM, CHECK_DATA)),
			Map.entry(Rule.PERMANENT_CLIPPING, List.of(RAISE_CLIPPING, LOWER_RATE)),
			Map.entry(Rule.DEPTH_AGAINST_WIDTH, List.of(WIDER_LAYERS, FEWER_LAYERS, ADD_SHORTCUT)),
			Map.entry(Rule.OVERFITTING, List.of(STOP_EARLY, PENALISE_WEIGHTS, ADD_DROPOUT))));
	/** Against what goes back through time rather than through layers. */
	private static final List<Recipe> THROUGH_TIME = List.of(USE_GATES, CLIP_NORM_PER_LAYER);
	private static final String UNGATED = "SimpleRnn"; //$NON-NLS-1$

	private Remedies() {
	}

	/** What to try against a finding on a network, the first first. */
	public static List<Remedy> of(Draft finding, Facts facts) {
		Layer layer = facts.layer(finding.layers().isEmpty() ? facts.path().output() : finding.layers().get(0));
		Dosage dosage = new Dosage(facts, layer);
		Object[] values = dosage.values();
		boolean throughTime = finding.rule() == Rule.VANISHING_ERROR_SIGNAL
				&& layer.innerKind().equals(UNGATED);
		List<Recipe> recipes = throughTime ? THROUGH_TIME : ORDER.getOrDefault(finding.rule(), List.of());
		return recipes.stream().filter(recipe -> !dosage.isTaken(recipe)).map(recipe -> remedy(recipe, values)).toList();
	}

	/** What to try when the engine refused an output layer. */
	public static List<Remedy> ofRefusedOutput() {
		return List.of(remedy(PAIR_OUTPUT));
	}

	private static Remedy remedy(Recipe recipe, Object... values) {
		String key = "Remedy_" + recipe.name(); //$NON-NLS-1$
		return new Remedy(Messages.of(key), Messages.of(key + "_reason"), Messages.of(key + "_evidence"), //$NON-NLS-1$ //$NON-NLS-2$
				MessageFormat.format(recipe.change(), values));
	}
}

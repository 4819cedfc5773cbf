// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import static org.gradlens.diagnosis.Rule.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;

/** What can follow from what, and so which finding hangs below which. */
final class Causes {

	/** For each rule, what its findings can bring about. */
	private static final Map<Rule, Set<Rule>> EFFECTS = new EnumMap<>(Map.ofEntries(
			Map.entry(WRONG_OUTPUT_ACTIVATION, EnumSet.of(TARGET_OUT_OF_RANGE, SATURATED_UNITS, EXPLODING_ERROR_SIGNAL,
					NO_GRADIENT, NON_FINITE_VALUES, LOSS_NOT_DECREASING, OSCILLATING_LOSS)),
			Map.entry(TARGET_OUT_OF_RANGE, EnumSet.of(LEARNING_RATE_TOO_HIGH, SATURATED_UNITS, DEAD_UNITS, EXPLODING_ERROR_SIGNAL,
					NO_GRADIENT, VANISHING_ERROR_SIGNAL, OSCILLATING_LOSS, LOSS_NOT_DECREASING)),
			Map.entry(IDENTICAL_UNITS, EnumSet.of(VANISHING_ERROR_SIGNAL, NO_GRADIENT, LEARNING_RATE_TOO_LOW,
					LOSS_NOT_DECREASING)),
			Map.entry(CONSTANT_DATA, EnumSet.of(LEARNING_RATE_TOO_HIGH, DEAD_UNITS, EXPLODING_ERROR_SIGNAL, VANISHING_ERROR_SIGNAL,
					NO_GRADIENT, LEARNING_RATE_TOO_LOW, OSCILLATING_LOSS, LOSS_NOT_DECREASING)),
			Map.entry(UNSCALED_INPUT, EnumSet.of(LEARNING_RATE_TOO_HIGH, DEAD_UNITS, SATURATED_UNITS,
					EXPLODING_ERROR_SIGNAL, NO_GRADIENT, NON_FINITE_VALUES, OSCILLATING_LOSS, LOSS_NOT_DECREASING,
					PERMANENT_CLIPPING)),
			Map.entry(UNSCALED_TARGET, EnumSet.of(LEARNING_RATE_TOO_HIGH, DEAD_UNITS, SATURATED_UNITS,
					EXPLODING_ERROR_SIGNAL, NON_FINITE_VALUES, LEARNING_RATE_TOO_LOW, OSCILLATING_LOSS, LOSS_NOT_DECREASING,
					PERMANENT_CLIPPING)),
			Map.entry(UNFIT_INITIALISATION, EnumSet.of(DEAD_UNITS, SATURATED_UNITS, EXPLODING_ERROR_SIGNAL,
					VANISHING_ERROR_SIGNAL, NO_GRADIENT, NON_FINITE_VALUES, LEARNING_RATE_TOO_LOW, LEARNING_RATE_TOO_HIGH,
					OSCILLATING_LOSS, LOSS_NOT_DECREASING, PERMANENT_CLIPPING)),
			Map.entry(MISSING_NONLINEARITY, EnumSet.of(NO_GRADIENT, LEARNING_RATE_TOO_LOW, LOSS_NOT_DECREASING)),
			Map.entry(STRONG_REGULARISATION, EnumSet.of(LEARNING_RATE_TOO_HIGH, DEAD_UNITS, VANISHING_ERROR_SIGNAL, NO_GRADIENT,
					LEARNING_RATE_TOO_LOW, OSCILLATING_LOSS, LOSS_NOT_DECREASING)),
			Map.entry(LEARNING_RATE_TOO_HIGH, EnumSet.of(DEAD_UNITS, SATURATED_UNITS, EXPLODING_ERROR_SIGNAL,
					VANISHING_ERROR_SIGNAL, NO_GRADIENT, NON_FINITE_VALUES, OSCILLATING_LOSS, LOSS_NOT_DECREASING)),
			Map.entry(DEAD_UNITS, EnumSet.of(VANISHING_ERROR_SIGNAL, NO_GRADIENT, LEARNING_RATE_TOO_LOW,
					LOSS_NOT_DECREASING)),
			Map.entry(SATURATED_UNITS, EnumSet.of(VANISHING_ERROR_SIGNAL, NO_GRADIENT, LEARNING_RATE_TOO_LOW,
					LOSS_NOT_DECREASING)),
			Map.entry(EXPLODING_ERROR_SIGNAL, EnumSet.of(NON_FINITE_VALUES, OSCILLATING_LOSS, LOSS_NOT_DECREASING,
					PERMANENT_CLIPPING)),
			Map.entry(VANISHING_ERROR_SIGNAL, EnumSet.of(NO_GRADIENT, LEARNING_RATE_TOO_LOW, LOSS_NOT_DECREASING)),
			Map.entry(NO_GRADIENT, EnumSet.of(LEARNING_RATE_TOO_LOW, LOSS_NOT_DECREASING)),
			Map.entry(PERMANENT_CLIPPING, EnumSet.of(LEARNING_RATE_TOO_LOW, LOSS_NOT_DECREASING)),
			Map.entry(LEARNING_RATE_TOO_LOW, EnumSet.of(LOSS_NOT_DECREASING)),
			Map.entry(OSCILLATING_LOSS, EnumSet.of(LOSS_NOT_DECREASING))));

	private Causes() {
	}

	/**
	 * What was found, and what follows from it.
	 *
	 * @param draft the cause
	 * @param effects its effects
	 */
	record Tree(Draft draft, List<Tree> effects) {

		/** How bad the worst of it is. */
		Severity worst() {
			return effects.stream().map(Tree::worst).reduce(draft.severity(),
					(one, other) -> one.compareTo(other) >= 0 ? one : other);
		}
	}

	/**
	 * Orders drafts: each hangs below the closest in order of precedence that explains it. Of those that
	 * nothing explains the ones with the gravest consequences come first.
	 *
	 * @param judge says how grave a draft is in the light of all that is known
	 */
	static List<Tree> order(Collection<Draft> drafts, Facts facts, UnaryOperator<Draft> judge) {
		List<Tree> trees = drafts.stream().sorted(Comparator.comparing(Draft::rule))
				.map(draft -> new Tree(draft, new ArrayList<>())).toList();
		List<Tree> roots = new ArrayList<>();
		for (int i = 0; i < trees.size(); i++) {
			Tree effect = trees.get(i);
			Tree cause = null;
			for (Tree candidate : trees.subList(0, i)) {
				cause = explains(candidate.draft, effect.draft, facts) ? candidate : cause;
			}
			(cause == null ? roots : cause.effects).add(effect);
		}
		return judged(roots, judge);
	}

	private static List<Tree> judged(List<Tree> trees, UnaryOperator<Draft> judge) {
		return trees.stream().map(tree -> judged(tree, judge)).sorted(Comparator.comparing(Tree::worst).reversed()).toList();
	}

	/** What explains something that is worse than information is worse itself. */
	private static Tree judged(Tree tree, UnaryOperator<Draft> judge) {
		List<Tree> effects = judged(tree.effects, judge);
		Draft draft = judge.apply(tree.draft);
		boolean harms = draft.severity() == Severity.INFO && tree.draft.severity() != Severity.INFO
				&& effects.stream().anyMatch(effect -> effect.worst() != Severity.INFO);
		return new Tree(harms ? draft.with(Severity.WARNING) : draft, effects);
	}

	/** What is for information alone explains nothing that is worse. */
	private static boolean explains(Draft cause, Draft effect, Facts facts) {
		return EFFECTS.getOrDefault(cause.rule(), Set.of()).contains(effect.rule())
				&& (cause.severity() != Severity.INFO || effect.severity() == Severity.INFO)
				&& reaches(cause, effect, facts);
	}

	/** Units are driven out of range where what is out of scale touches them: at the input, or at the output. */
	private static boolean reaches(Draft cause, Draft effect, Facts facts) {
		if (effect.rule() != SATURATED_UNITS && effect.rule() != DEAD_UNITS) {
			return true;
		}
		return switch (cause.rule()) {
		case UNSCALED_INPUT -> facts.path().hidden().isEmpty()
				|| effect.layers().contains(facts.path().hidden().get(0));
		case TARGET_OUT_OF_RANGE, WRONG_OUTPUT_ACTIVATION -> effect.layers().contains(facts.path().output());
		default -> true;
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Hidden units that have the same weights, and keep them, or that get the same gradient step after step, and so keep what
 * differs between them: constant initialisation of the layer itself, or of what follows it (TheDeepChecker's
 * {@code poor_init}; NeuraLint).
 */
final class IdenticalUnits implements Check {

	private final Facts facts;
	/** Hidden layers of several units. */
	private final List<Watched> layers;

	/** How much the units of one layer differ. */
	private static final class Watched {

		private final int layer;
		/** The position of its weights among all parameters. */
		private final int weights;
		private final Persistence sameGradient;
		/** NaN when it is not known. */
		private double spread = Double.NaN;

		Watched(int layer, Facts facts) {
			this.layer = layer;
			weights = facts.weights(layer)[0];
			sameGradient = new Persistence(facts);
		}
	}

	IdenticalUnits(Facts facts) {
		this.facts = facts;
		layers = facts.path().hidden().stream().filter(layer -> facts.units(layer).orElse(0) > 1)
				.map(layer -> new Watched(layer, facts)).toList();
	}

	@Override
	public void add(Step step) {
		read(step.mean());
		if (step.mean().size(Figure.GRADIENT_UNIT_SPREAD) == 0) {
			return;
		}
		// no gradient worth the name is the same for all units, but another matter
		double least = facts.threshold(Threshold.NO_GRADIENT) * Math.abs(step.mean().get(Figure.LOSS).orElse(0));
		for (Watched watched : layers) {
			double spread = step.mean().get(Figure.GRADIENT_UNIT_SPREAD, watched.weights, Double.NaN);
			if (spread >= 0 && step.mean().get(Figure.GRADIENT_RMS, watched.weights, 0) > least) {
				watched.sameGradient.check(step.iteration(), spread < facts.threshold(Threshold.IDENTICAL_SPREAD));
			}
		}
	}

	private void read(Readings readings) {
		if (readings.size(Figure.PARAMETER_UNIT_SPREAD) > 0) {
			layers.forEach(watched -> watched.spread = readings.get(Figure.PARAMETER_UNIT_SPREAD, watched.weights, watched.spread));
		}
	}

	@Override
	public Optional<Draft> report() {
		if (layers.stream().allMatch(watched -> Double.isNaN(watched.spread))) {
			read(facts.initial());
		}
		Optional<Draft> alike = draft("Identical_message", this::isSame, first -> 0); //$NON-NLS-1$
		return alike.isPresent() ? alike
				: draft("Identical_gradient", watched -> watched.sameGradient.lasts(), first -> first.sameGradient.began()); //$NON-NLS-1$
	}

	private boolean isSame(Watched watched) {
		return watched.spread < facts.threshold(Threshold.IDENTICAL_SPREAD);
	}

	private Optional<Draft> draft(String message, Predicate<Watched> isAlike, ToLongFunction<Watched> began) {
		List<Watched> alike = layers.stream().filter(isAlike).toList();
		return alike.stream().findFirst().map(first -> new Draft(Rule.IDENTICAL_UNITS, Severity.ERROR,
				alike.stream().map(watched -> watched.layer).toList(), began.applyAsLong(first), Evidence.NONE,
				Messages.of(message, facts.units(first.layer).orElse(0), facts.name(first.layer))));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.ErrorSignal;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Step;

/**
 * The error signal of the first layer is a small fraction of that of the last hidden one. Epsilons are
 * compared, not gradients of weights, which hide it behind the size of activations (AUTOTRAINER's
 * {@code beta_1}, based anew on epsilons).
 */
final class VanishingSignal implements Check {

	/** By how much the signal must be above the line to be called well again. */
	private static final double RECOVERY = 10;

	private final Facts facts;
	private final ErrorSignal signal;
	private final Persistence warning;
	private final Persistence error;
	private final Course course = new Course();
	private long lastLost;
	private double leastShare = Double.POSITIVE_INFINITY;

	VanishingSignal(Facts facts) {
		this.facts = facts;
		signal = new ErrorSignal(facts);
		warning = new Persistence(facts);
		error = new Persistence(facts);
	}

	@Override
	public void add(Step step) {
		signal.firstOverLast(step).ifPresent(share -> add(step, share));
	}

	private void add(Step step, double share) {
		course.add(step.iteration(), step.iterations(), share);
		error.check(step.iteration(), share < facts.threshold(Threshold.VANISHING_ERROR));
		// what was lost once is not back by being a little above the line
		double limit = facts.threshold(Threshold.VANISHING_WARNING) * (warning.lasts() ? RECOVERY : 1);
		boolean lost = share < limit || factor(share) < facts.threshold(Threshold.VANISHING_FACTOR);
		warning.check(step.iteration(), lost);
		if (lost) {
			lastLost = step.iteration();
			leastShare = Math.min(leastShare, share);
		}
	}

	private double factor(double share) {
		return Math.pow(share, 1.0 / (facts.path().hidden().size() - 1));
	}

	@Override
	public Optional<Draft> report() {
		double lasting = facts.threshold(Threshold.VANISHING_LASTED) * facts.iterations();
		boolean past = !warning.lasts() && warning.longest() > lasting;
		if (!warning.lasts() && !past) {
			return Optional.empty();
		}
		List<Integer> hidden = facts.path().hidden();
		int first = hidden.get(0);
		int last = hidden.get(hidden.size() - 1);
		double share = past ? leastShare : course.recent(facts.warmUp());
		// a network that learns all the same has lost a good part of the run, which is more than information
		boolean grave = past ? error.longest() > lasting || facts.learns() : error.lasts();
		return Optional.of(new Draft(Rule.VANISHING_ERROR_SIGNAL, grave ? Severity.ERROR : Severity.WARNING,
				List.of(first, last), warning.began(), course.evidence(Messages.of("Vanishing_quantity")), //$NON-NLS-1$
				Messages.of(past ? "Vanishing_past" : "Vanishing_message", facts.name(last), facts.name(first), //$NON-NLS-1$ //$NON-NLS-2$
						Numbers.text(share), hidden.size() - 1, Numbers.text(factor(share)), lastLost)
						+ Slopes.explain(facts)));
	}
}

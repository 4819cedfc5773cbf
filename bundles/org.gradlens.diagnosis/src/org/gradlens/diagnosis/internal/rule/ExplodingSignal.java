// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
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
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;

/**
 * The error signal grows from layer to layer (AUTOTRAINER's {@code beta_3}, based anew on epsilons), or all
 * gradients grow with the loss from step to step (TheDeepChecker), or what the layers compute overflows.
 */
final class ExplodingSignal implements Check {

	/** A loss that has grown by that much is on its way to overflow. */
	private static final double LOSS_GROWTH = 2;
	private static final int FIRST = 3;

	private final Facts facts;
	private final ErrorSignal signal;
	private final Persistence warning;
	private final Persistence error;
	private final Course shares = new Course();
	private final Course norms = new Course();
	private @Nullable NonFiniteFound overflow;

	ExplodingSignal(Facts facts) {
		this.facts = facts;
		signal = new ErrorSignal(facts);
		warning = new Persistence(facts);
		error = new Persistence(facts);
	}

	@Override
	public void add(NonFiniteFound found) {
		if (overflow == null && found.tensor() == Tensor.ACTIVATION) {
			overflow = found;
		}
	}

	@Override
	public void add(Step step) {
		step.mean().get(Figure.GLOBAL_GRADIENT_NORM)
				.ifPresent(norm -> norms.add(step.iteration(), step.iterations(), norm));
		signal.firstOverLast(step).ifPresent(share -> add(step, share));
	}

	private void add(Step step, double share) {
		shares.add(step.iteration(), step.iterations(), share);
		error.check(step.iteration(), share > facts.threshold(Threshold.EXPLODING_ERROR));
		warning.check(step.iteration(), share > facts.threshold(Threshold.EXPLODING_WARNING));
	}

	@Override
	public Optional<Draft> report() {
		List<Integer> hidden = facts.path().hidden();
		if (warning.lasts()) {
			int first = hidden.get(0);
			int last = hidden.get(hidden.size() - 1);
			return Optional.of(new Draft(Rule.EXPLODING_ERROR_SIGNAL, error.lasts() ? Severity.ERROR : Severity.WARNING,
					List.of(first, last), warning.began(), shares.evidence(Messages.of("Vanishing_quantity")), //$NON-NLS-1$
					Messages.of("Exploding_layers", facts.name(last), facts.name(first), //$NON-NLS-1$
							Numbers.text(shares.recent(facts.warmUp())), hidden.size() - 1)));
		}
		NonFiniteFound found = overflow;
		if (found != null) {
			return Optional.of(new Draft(Rule.EXPLODING_ERROR_SIGNAL, Severity.ERROR, List.of(found.index()),
					found.iteration(), norms.evidence(Messages.of("Exploding_quantity")), //$NON-NLS-1$
					Messages.of("Exploding_overflow", facts.name(found.index()), found.iteration()))); //$NON-NLS-1$
		}
		return steps();
	}

	/** Gradients that grow together with the loss. */
	private Optional<Draft> steps() {
		double growth = norms.recent(FIRST) / norms.first(FIRST);
		double lossGrowth = facts.loss().recent(FIRST) / facts.loss().first(FIRST);
		return !(growth > facts.threshold(Threshold.EXPLODING_GROWTH)) || !(lossGrowth > LOSS_GROWTH) ? Optional.empty()
				: Optional.of(new Draft(Rule.EXPLODING_ERROR_SIGNAL, Severity.ERROR,
						facts.path().hidden().isEmpty() ? List.of(facts.path().output()) : List.of(facts.path().hidden().get(0)),
						0, norms.evidence(Messages.of("Exploding_quantity")), Messages.of("Exploding_steps", //$NON-NLS-1$ //$NON-NLS-2$
								Numbers.text(norms.first(FIRST)), Numbers.text(norms.recent(FIRST)), Numbers.text(lossGrowth))));
	}
}

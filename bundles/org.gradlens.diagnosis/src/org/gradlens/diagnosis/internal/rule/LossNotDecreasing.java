// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;

/** The loss has stayed where guessing would be, for a good part of the run (SageMaker Debugger; TheDeepChecker). */
final class LossNotDecreasing implements Check {

	/** So many iterations there must be before a loss can be said to stay. */
	private static final int LEAST_ITERATIONS = 100;
	/** And so much of what is planned. */
	private static final double LEAST_SHARE = 0.2;

	private final Facts facts;

	LossNotDecreasing(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		long iterations = facts.loss().iterations();
		long window = Math.max(1, (long) (facts.threshold(Threshold.LOSS_FALL_SHARE) * iterations));
		double relative = facts.relativeLoss();
		if (iterations < LEAST_ITERATIONS || iterations < LEAST_SHARE * facts.runLength()
				|| !(relative >= facts.threshold(Threshold.LEARNING))) {
			return Optional.empty();
		}
		double now = facts.loss().recent(window);
		double before = facts.loss().meanBefore(window, window);
		double fall = (before - now) / Math.abs(before);
		return fall >= facts.threshold(Threshold.LOSS_FALL) ? Optional.empty()
				: Optional.of(new Draft(Rule.LOSS_NOT_DECREASING, Severity.WARNING, List.of(), iterations - 2 * window,
						facts.loss().evidence(Messages.of("Quantity_loss")), Messages.of("Loss_message", Numbers.precise(before), //$NON-NLS-1$ //$NON-NLS-2$
								Numbers.precise(now), window, Numbers.text(relative))));
	}
}

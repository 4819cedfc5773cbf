// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;

/** The loss has stayed where guessing would be, for a good part of the run (SageMaker Debugger; TheDeepChecker). */
final class LossNotDecreasing implements Check {

	private final Facts facts;

	LossNotDecreasing(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		return Stagnation.of(facts).map(stays -> new Draft(Rule.LOSS_NOT_DECREASING, Severity.WARNING, List.of(),
				facts.loss().iterations() - 2 * stays.window(), facts.loss().evidence(Messages.of("Quantity_loss")), //$NON-NLS-1$
				Messages.of("Loss_message", Numbers.precise(stays.before()), Numbers.precise(stays.now()), stays.window(), //$NON-NLS-1$
						Numbers.text(stays.relative()))));
	}
}

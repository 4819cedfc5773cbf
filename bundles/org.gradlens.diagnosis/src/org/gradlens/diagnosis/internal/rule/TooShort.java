// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;

/** The run ended before anything could be seen to last. */
final class TooShort implements Check {

	private final Facts facts;

	TooShort(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		long enough = (long) (facts.threshold(Threshold.WARM_UP) * facts.threshold(Threshold.PERSISTENCE));
		return !facts.ended() || facts.iterations() >= enough || !facts.loss().isFinite() ? Optional.empty()
				: Optional.of(new Draft(Rule.TOO_SHORT, Severity.INFO, List.of(), 0, Evidence.NONE,
						Messages.of("TooShort_message", facts.iterations(), enough))); //$NON-NLS-1$
	}
}

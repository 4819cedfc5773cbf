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
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.DataSummary;

/** Targets whose variance makes the loss and its gradient large. */
final class UnscaledTarget implements Check {

	private final Facts facts;

	UnscaledTarget(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		return facts.data(DataSummary.Role.TARGET).stream()
				.filter(target -> target.deviation() > facts.threshold(Threshold.TARGET_DEVIATION)).findFirst()
				.map(target -> new Draft(Rule.UNSCALED_TARGET, Severity.WARNING, List.of(target.layer()), 0, Evidence.NONE,
						Messages.of("UnscaledTarget_message", facts.name(target.layer()), Numbers.text(target.minimum()), //$NON-NLS-1$
								Numbers.text(target.maximum()), Numbers.text(target.deviation()))));
	}
}

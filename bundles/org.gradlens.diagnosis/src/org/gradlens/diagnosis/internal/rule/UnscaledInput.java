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

/**
 * Inputs are large, or features are of very different scales, so that one learning rate cannot suit all
 * weights of the first layer (UMLAUT; DeepDiagnosis).
 */
final class UnscaledInput implements Check {

	private final Facts facts;

	UnscaledInput(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		return facts.data(DataSummary.Role.INPUT).stream().filter(input -> !isEmbedded(input))
				.map(this::judge).flatMap(Optional::stream).findFirst();
	}

	/** Whether the input is indices into a table, which are not to be scaled. */
	private boolean isEmbedded(DataSummary input) {
		return facts.layer(input.layer()).kind().startsWith("Embedding"); //$NON-NLS-1$
	}

	private Optional<Draft> judge(DataSummary input) {
		double magnitude = Math.max(Math.abs(input.minimum()), Math.abs(input.maximum()));
		double ratio = input.leastDeviation() > 0 ? input.greatestDeviation() / input.leastDeviation() : 1;
		String name = facts.name(input.layer());
		if (magnitude > facts.threshold(Threshold.INPUT_MAGNITUDE)) {
			return draft(input, Messages.of("UnscaledInput_magnitude", name, Numbers.text(input.minimum()), //$NON-NLS-1$
					Numbers.text(input.maximum()), Numbers.text(input.mean()), Numbers.text(input.deviation())));
		}
		return ratio > facts.threshold(Threshold.INPUT_RATIO)
				? draft(input, Messages.of("UnscaledInput_ratio", name, Numbers.text(input.leastDeviation()), //$NON-NLS-1$
						Numbers.text(input.greatestDeviation()), Numbers.text(ratio)))
				: Optional.empty();
	}

	private static Optional<Draft> draft(DataSummary input, String message) {
		return Optional.of(new Draft(Rule.UNSCALED_INPUT, Severity.WARNING, List.of(input.layer()), 0, Evidence.NONE, message));
	}
}

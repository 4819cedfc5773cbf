// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Targets;
import org.gradlens.telemetry.DataSummary;

/**
 * Data that tell nothing: inputs or targets that are the same for all examples, or targets that come sorted by class, so
 * that a minibatch has but one (TheDeepChecker; NeuraLint).
 */
final class ConstantData implements Check {

	/** So many examples tell whether anything varies. */
	private static final int ENOUGH = 32;

	private final Facts facts;

	ConstantData(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		Stream<Draft> targets = facts.data(DataSummary.Role.TARGET).stream().map(this::ofTargets).flatMap(Optional::stream);
		Stream<Draft> inputs = facts.data(DataSummary.Role.INPUT).stream().map(this::ofInputs).flatMap(Optional::stream);
		return Stream.concat(inputs, targets).max((one, other) -> one.severity().compareTo(other.severity()));
	}

	private Optional<Draft> ofInputs(DataSummary input) {
		if (input.examples() < ENOUGH || input.constantFeatures() == 0) {
			return Optional.empty();
		}
		String name = facts.name(input.layer());
		if (input.constantFeatures() == input.features()) {
			return draft(Severity.WARNING, input, Messages.of("Constant_input", name, input.examples())); //$NON-NLS-1$
		}
		return input.constantFeatures() <= facts.threshold(Threshold.CONSTANT_FEATURES) * input.features() ? Optional.empty()
				: draft(Severity.INFO, input,
						Messages.of("Constant_features", input.constantFeatures(), input.features(), name, input.examples())); //$NON-NLS-1$
	}

	private Optional<Draft> ofTargets(DataSummary target) {
		if (target.examples() >= ENOUGH && target.constantFeatures() == target.features()) {
			return draft(Severity.WARNING, target, Messages.of("Constant_target", facts.name(target.layer()), target.examples())); //$NON-NLS-1$
		}
		long sorted = facts.firstTargets(target.layer()).filter(first -> first.constantFeatures() == first.features())
				.map(DataSummary::examples).orElse(0L);
		// the more the classes differ and the larger the minibatch, the less is it chance that it has but one of them; the
		// positions of one example may well be alike
		double entropy = Math.min(target.trivialLoss().orElse(0), Math.log(Math.max(2, target.features())));
		boolean byChance = sorted * entropy <= facts.threshold(Threshold.SORTED_TARGETS);
		return byChance || !Targets.areBinary(target) ? Optional.empty()
				: draft(Severity.WARNING, target, Messages.of("Constant_sorted", sorted, facts.name(target.layer()))); //$NON-NLS-1$
	}

	private static Optional<Draft> draft(Severity severity, DataSummary data, String message) {
		return Optional.of(new Draft(Rule.CONSTANT_DATA, severity, List.of(data.layer()), 0, Evidence.NONE, message));
	}
}

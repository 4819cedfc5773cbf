// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.DataSummary;

/** Targets that the output's activation can never give (NeuraLint; DeepDiagnosis). */
final class TargetRange implements Check {

	private static final Map<String, Range> RANGES = Map.ofEntries(Map.entry("sigmoid", new Range(0, 1)), //$NON-NLS-1$
			Map.entry("softmax", new Range(0, 1)), Map.entry("hardsigmoid", new Range(0, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("tanh", new Range(-1, 1)), Map.entry("hardtanh", new Range(-1, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("softsign", new Range(-1, 1)), Map.entry("rectifiedtanh", new Range(0, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("relu", new Range(0, Double.POSITIVE_INFINITY)), Map.entry("relu6", new Range(0, 6)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("softplus", new Range(0, Double.POSITIVE_INFINITY))); //$NON-NLS-1$
	/** So much of the targets' spread may lie outside: rounding, not meaning. */
	private static final double TOLERANCE = 0.05;

	private final Facts facts;

	/** What an activation can give. */
	private record Range(double low, double high) {
	}

	TargetRange(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		return facts.data(DataSummary.Role.TARGET).stream().map(this::judge).flatMap(Optional::stream).findFirst();
	}

	private Optional<Draft> judge(DataSummary target) {
		String activation = facts.layer(target.layer()).activation();
		Range range = RANGES.get(activation);
		if (range == null) {
			return Optional.empty();
		}
		double excess = Math.max(range.low - target.minimum(), target.maximum() - range.high);
		return !(excess > TOLERANCE * target.deviation()) || excess <= 0 ? Optional.empty()
				: Optional.of(new Draft(Rule.TARGET_OUT_OF_RANGE, Severity.ERROR, List.of(target.layer()), 0, Evidence.NONE,
						Messages.of("Target_range", Numbers.text(target.minimum()), Numbers.text(target.maximum()), //$NON-NLS-1$
								facts.name(target.layer()), activation, Numbers.text(range.low), limit(range.high))));
	}

	private static String limit(double high) {
		return Double.isInfinite(high) ? Messages.of("Target_noLimit") : Numbers.text(high); //$NON-NLS-1$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Targets;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/** Targets that the output's activation can never give, or that the loss takes for something else (NeuraLint; DeepDiagnosis). */
final class TargetRange implements Check {

	private static final Map<String, Range> RANGES = Map.ofEntries(Map.entry("sigmoid", new Range(0, 1)), //$NON-NLS-1$
			Map.entry("softmax", new Range(0, 1)), Map.entry("hardsigmoid", new Range(0, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("tanh", new Range(-1, 1)), Map.entry("hardtanh", new Range(-1, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("softsign", new Range(-1, 1)), Map.entry("rectifiedtanh", new Range(0, 1)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("relu", new Range(0, Double.POSITIVE_INFINITY)), Map.entry("relu6", new Range(0, 6)), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("softplus", new Range(0, Double.POSITIVE_INFINITY))); //$NON-NLS-1$
	/** So much of the targets' spread may lie outside, and so much may their sum be off: rounding, not meaning. */
	private static final double TOLERANCE = 0.05;
	private static final String SOFTMAX = "softmax"; //$NON-NLS-1$
	/** Its targets are the numbers of classes. */
	private static final String NUMBERS_OF_CLASSES = "LossSparseMCXENT"; //$NON-NLS-1$
	/** Their targets are -1 and 1. */
	private static final Set<String> SIGNS = Set.of("LossHinge", "LossSquaredHinge"); //$NON-NLS-1$ //$NON-NLS-2$

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
		Layer layer = facts.layer(target.layer());
		String loss = layer.setting(LayerSetting.LOSS).orElse(""); //$NON-NLS-1$
		String name = facts.name(layer.index());
		if (SIGNS.contains(loss)) {
			return target.minimum() < 0 || !Targets.areBinary(target) ? Optional.empty()
					: draft(target, Messages.of("Target_signs", name)); //$NON-NLS-1$
		}
		if (loss.equals(NUMBERS_OF_CLASSES)) {
			int units = facts.units(layer.index()).orElse(Integer.MAX_VALUE);
			return target.minimum() >= 0 && target.maximum() < units ? Optional.empty() : draft(target, Messages.of("Target_numbers", //$NON-NLS-1$
					name, Numbers.text(target.minimum()), Numbers.text(target.maximum()), units));
		}
		Range range = RANGES.get(layer.activation());
		if (range == null) {
			return Optional.empty();
		}
		double excess = Math.max(range.low - target.minimum(), target.maximum() - range.high);
		if (excess > TOLERANCE * target.deviation() && excess > 0) {
			return draft(target, Messages.of("Target_range", Numbers.text(target.minimum()), Numbers.text(target.maximum()), name, //$NON-NLS-1$
					layer.activation(), Numbers.text(range.low), limit(range.high)));
		}
		return layer.activation().equals(SOFTMAX) && !sumsToOne(target)
				? draft(target, Messages.of("Target_sum", name, Numbers.text(Targets.sum(target)))) : Optional.empty(); //$NON-NLS-1$
	}

	/** Whether targets are such as softmax can give; where all are 0, a position of a sequence that ended before may be meant. */
	private static boolean sumsToOne(DataSummary target) {
		double sum = Targets.sum(target);
		return target.features() < 2 || Math.abs(sum - 1) <= TOLERANCE || sum < 1 && Targets.areBinary(target);
	}

	private static Optional<Draft> draft(DataSummary target, String message) {
		return Optional.of(new Draft(Rule.TARGET_OUT_OF_RANGE, Severity.ERROR, List.of(target.layer()), 0, Evidence.NONE, message));
	}

	private static String limit(double high) {
		return Double.isInfinite(high) ? Messages.of("Target_noLimit") : Numbers.text(high); //$NON-NLS-1$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Arrays;
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

/**
 * The loss, averaged over an epoch or a fortieth of the run, goes up and down instead of down (AUTOTRAINER's
 * {@code zeta} and {@code eta}). Only the second half of the run counts.
 */
final class OscillatingLoss implements Check {

	private static final int GROUPS = 40;
	private static final int LEAST_GROUPS = 10;
	private static final int LEAST_GROUP = 10;
	/** Below this share of the best guess's loss, a loss that goes up and down does no harm. */
	private static final double FLOOR = 0.25;

	private final Facts facts;

	OscillatingLoss(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		long length = Math.max(Math.max(LEAST_GROUP, facts.iterationsPerEpoch()), facts.loss().iterations() / GROUPS);
		double[] all = facts.loss().groups(length);
		double[] means = Arrays.copyOfRange(all, all.length / 2, all.length);
		if (means.length < LEAST_GROUPS) {
			return Optional.empty();
		}
		int turns = 0;
		double amplitude = Math.abs(means[1] - means[0]);
		for (int i = 2; i < means.length; i++) {
			turns += (means[i] - means[i - 1]) * (means[i - 1] - means[i - 2]) < 0 ? 1 : 0;
			amplitude += Math.abs(means[i] - means[i - 1]);
		}
		double share = turns / (means.length - 2.0);
		double mean = Arrays.stream(means).average().orElseThrow();
		double relative = amplitude / (means.length - 1) / Math.max(mean, FLOOR * mean / facts.relativeLoss());
		if (share <= facts.threshold(Threshold.OSCILLATION_TURNS)
				|| !(relative > facts.threshold(Threshold.OSCILLATION_AMPLITUDE))) {
			return Optional.empty();
		}
		return Optional.of(new Draft(Rule.OSCILLATING_LOSS, Severity.WARNING, List.of(), facts.loss().iterations() / 2,
				facts.loss().evidence(Messages.of("Quantity_loss")), //$NON-NLS-1$
				Messages.of("Oscillating_message", length, Numbers.percent(share), Numbers.percent(relative)))); //$NON-NLS-1$
	}
}

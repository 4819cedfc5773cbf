// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.LargestUpdate;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Step;

/**
 * log10 of rms(update)/rms(parameter) of weights: too large in any layer, or too small in all of them, since
 * in some it is for want of gradient (the rule of thumb of DL4J's and Karpathy's: -3; TheDeepChecker).
 */
final class UpdateRatio implements Check {

	private final Facts facts;
	private final boolean high;
	private final Persistence persistence;
	private final Course course = new Course();
	private int layer;
	private double ratio;

	/**
	 * @param high whether ratios that are too large are looked for; else those that are too small
	 */
	UpdateRatio(Facts facts, boolean high) {
		this.facts = facts;
		this.high = high;
		persistence = new Persistence(facts);
	}

	@Override
	public void add(Step step) {
		LargestUpdate largest = facts.largestUpdate().orElse(null);
		if (largest == null) {
			return;
		}
		layer = largest.layer();
		ratio = largest.ratio();
		course.add(step.iteration(), step.iterations(), ratio);
		persistence.check(step.iteration(), high ? ratio > facts.threshold(Threshold.UPDATE_RATIO_HIGH)
				: ratio < facts.threshold(Threshold.UPDATE_RATIO_LOW));
	}

	@Override
	public Optional<Draft> report() {
		if (!persistence.lasts()) {
			return Optional.empty();
		}
		String share = Numbers.text(Math.pow(10, ratio));
		String message = Messages.of(high ? "Ratio_high" : "Ratio_low", facts.name(layer), share, Numbers.text(ratio)); //$NON-NLS-1$ //$NON-NLS-2$
		return Optional.of(new Draft(high ? Rule.LEARNING_RATE_TOO_HIGH : Rule.LEARNING_RATE_TOO_LOW, Severity.WARNING,
				List.of(layer), persistence.began(), course.evidence(Messages.of("Ratio_quantity")), message)); //$NON-NLS-1$
	}
}

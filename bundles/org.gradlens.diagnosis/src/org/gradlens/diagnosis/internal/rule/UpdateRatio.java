// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Arrays;
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
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Step;

/**
 * log10 of rms(update)/rms(parameter) of weights: too large in any layer, or too small in all of them, since
 * in some it is for want of gradient (the rule of thumb of DL4J's and Karpathy's: -3; TheDeepChecker).
 */
final class UpdateRatio implements Check {

	private final Facts facts;
	private final boolean high;
	private final Persistence persistence;
	/** Whether it is out of the usual range at least. */
	private final Persistence unusual;
	private final Course course = new Course();
	private int layer;
	private double ratio;
	private boolean overflowed;
	/** The first iterations, which can throw a network where its updates are small. */
	private int firstLayer;
	private double firstSum;
	private int firstSteps;

	/**
	 * @param high whether ratios that are too large are looked for; else those that are too small
	 */
	UpdateRatio(Facts facts, boolean high) {
		this.facts = facts;
		this.high = high;
		persistence = new Persistence(facts);
		unusual = new Persistence(facts);
	}

	@Override
	public void add(NonFiniteFound found) {
		// what is left of the figures says nothing from then on
		overflowed = true;
	}

	@Override
	public void add(Step step) {
		LargestUpdate largest = facts.largestUpdate().orElse(null);
		if (largest == null || overflowed) {
			return;
		}
		if (high && step.iteration() < facts.threshold(Threshold.WARM_UP) && starts(largest.layer())) {
			firstLayer = firstSteps == 0 ? largest.layer() : firstLayer;
			firstSum += largest.ratio();
			firstSteps++;
		}
		layer = largest.layer();
		ratio = largest.ratio();
		if (ratio > Double.NEGATIVE_INFINITY) {
			course.add(step.iteration(), step.iterations(), ratio);
		}
		persistence.check(step.iteration(), isBeyond(high ? Threshold.UPDATE_RATIO_HIGH : Threshold.UPDATE_RATIO_LOW));
		unusual.check(step.iteration(), isBeyond(high ? Threshold.UPDATE_RATIO_FAST : Threshold.UPDATE_RATIO_SLOW));
	}

	private boolean isBeyond(Threshold threshold) {
		return high ? ratio > facts.threshold(threshold) : ratio < facts.threshold(threshold);
	}

	@Override
	public Optional<Draft> report() {
		if (persistence.lasts()) {
			return Optional.of(draft(Severity.WARNING, persistence));
		}
		Optional<Draft> first = high ? first() : Optional.empty();
		// the steps of a network that has arrived are small
		boolean arrived = !high && facts.hasLearned();
		return first.isPresent() || !unusual.lasts() || arrived ? first
				: Optional.of(draft(isHarmful() ? Severity.WARNING : Severity.INFO, unusual));
	}

	/** Small steps do no harm where they have led somewhere. */
	private boolean isHarmful() {
		return !high && Stagnation.stillGuesses(facts);
	}

	private Draft draft(Severity severity, Persistence since) {
		String key = high ? "Ratio_high" : ratio > Double.NEGATIVE_INFINITY ? "Ratio_low" : "Ratio_none"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String message = Messages.of(key, facts.name(layer), Numbers.text(Math.pow(10, ratio)), Numbers.text(ratio));
		return new Draft(high ? Rule.LEARNING_RATE_TOO_HIGH : Rule.LEARNING_RATE_TOO_LOW, severity, List.of(layer), since.began(),
				course.evidence(Messages.of("Ratio_quantity")), message); //$NON-NLS-1$
	}

	/** Whether a layer's weights start from other values than 0, after which any update is large. */
	private boolean starts(int index) {
		return Arrays.stream(facts.weights(index))
				.anyMatch(position -> facts.initial().get(Figure.PARAMETER_NORM, position, 0) > 0);
	}

	/** The first updates were too large on average, whatever came of it. */
	private Optional<Draft> first() {
		double mean = firstSteps == 0 ? Double.NEGATIVE_INFINITY : firstSum / firstSteps;
		return !(mean > facts.threshold(Threshold.UPDATE_RATIO_HIGH)) ? Optional.empty()
				: Optional.of(new Draft(Rule.LEARNING_RATE_TOO_HIGH, Severity.WARNING, List.of(firstLayer), 0,
						course.evidence(Messages.of("Ratio_quantity")), //$NON-NLS-1$
						Messages.of("Ratio_first", firstSteps, facts.name(firstLayer), Numbers.text(Math.pow(10, mean)), //$NON-NLS-1$
								Numbers.text(mean))));
	}
}

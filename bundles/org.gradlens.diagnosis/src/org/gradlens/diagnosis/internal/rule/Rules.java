// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;

import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Facts;

/** The catalogue of rules. */
public final class Rules {

	private Rules() {
	}

	/** All rules, ready to judge a network. */
	public static List<Check> of(Facts facts) {
		return List.of(new OutputActivation(facts), new TargetRange(facts), new IdenticalUnits(facts), new ConstantData(facts),
				new UnscaledInput(facts), new UnscaledTarget(facts), new UnfitInitialisation(facts), new VarianceSpread(facts),
				new MissingNonlinearity(facts), new StrongDropout(facts), new StrongPenalty(facts), new UpdateRatio(facts, true),
				new Overshooting(facts), new UpdateRatio(facts, false), new DeadUnits(facts), new SaturatedUnits(facts),
				new ExplodingSignal(facts), new GradientSpikes(facts), new VanishingSignal(facts),
				new SignalThroughTime(facts, true), new SignalThroughTime(facts, false), new NoGradient(facts),
				new NonFiniteValues(facts), new OscillatingLoss(facts), new LossNotDecreasing(facts),
				new PermanentClipping(facts), new DepthAgainstWidth(facts), new Overfitting(facts), new TooShort(facts));
	}
}

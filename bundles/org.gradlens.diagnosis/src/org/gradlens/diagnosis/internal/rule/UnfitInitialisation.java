// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.SignalPath;
import org.gradlens.telemetry.Layer;

/** Initial weights that let the signal shrink or grow through the layers; judged from the weights as sampled. */
final class UnfitInitialisation implements Check {

	private final Facts facts;

	UnfitInitialisation(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		WeightScale scale = new WeightScale(facts);
		List<Layer> path = facts.path().layers();
		double power = 1;
		double worst = 1;
		int at = -1;
		for (int i = 0; i + 1 < path.size(); i++) {
			OptionalDouble gain = SignalPath.hasWeights(path.get(i))
					? scale.of(path.get(i).index(), path.get(i + 1).index()) : OptionalDouble.empty();
			if (gain.isPresent() && gain.getAsDouble() == 0) {
				// weights of 0 are no matter of scale; that their units are alike is told already
				return Optional.empty();
			}
			if (gain.isPresent()) {
				power *= gain.getAsDouble();
				if (at < 0 || Math.abs(Math.log(gain.getAsDouble())) > Math.abs(Math.log(worst))) {
					worst = gain.getAsDouble();
					at = path.get(i).index();
				}
			}
		}
		if (at < 0) {
			return Optional.empty();
		}
		double effect = facts.predictedShare().orElse(Math.sqrt(power));
		return matters(effect, worst) ? Optional.of(draft(at, worst, effect)) : Optional.empty();
	}

	/** One layer that is off matters when the network as a whole is; many that are a little off add up. */
	private boolean matters(double effect, double worst) {
		boolean outside = worst < facts.threshold(Threshold.INITIALISATION_LOW)
				|| worst > facts.threshold(Threshold.INITIALISATION_HIGH);
		double size = Math.abs(Math.log(effect));
		double limit = Math.log(facts.threshold(Threshold.INITIALISATION_EFFECT));
		return outside && size > limit || size > 2 * limit;
	}

	private Draft draft(int layer, double gain, double effect) {
		Layer worst = facts.layer(layer);
		String message = Messages.of(gain < 1 ? "Initialisation_small" : "Initialisation_large", facts.name(layer), //$NON-NLS-1$ //$NON-NLS-2$
				Numbers.text(gain < 1 ? 1 / gain : gain), worst.activation(), Numbers.text(effect));
		return new Draft(Rule.UNFIT_INITIALISATION, Severity.WARNING, List.of(layer), 0, Evidence.NONE, message);
	}
}

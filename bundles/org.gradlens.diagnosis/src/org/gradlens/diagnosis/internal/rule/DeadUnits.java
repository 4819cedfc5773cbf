// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/**
 * Units of the ReLU family that give nothing for any of so many examples, which may take several minibatches
 * (SageMaker Debugger's {@code DeadRelu}; TheDeepChecker).
 */
final class DeadUnits implements Check {

	/** These pass a little of what is negative, so that their units are not dead. */
	private static final List<String> LEAKY = List.of("leakyrelu", "rrelu", "prelu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final Facts facts;
	private final WorstLayer layers;
	private final double enough;
	/** One for each layer. */
	private final List<Watched> watched;

	/** The share of a layer's units that gave nothing for all of some examples. */
	private static final class Watched {

		private final boolean leaky;
		private double share = 1;
		private double examples;

		Watched(boolean leaky) {
			this.leaky = leaky;
		}
	}

	DeadUnits(Facts facts) {
		this.facts = facts;
		enough = facts.threshold(Threshold.DEAD_EXAMPLES);
		layers = new WorstLayer(facts, facts.threshold(Threshold.DEAD_WARNING), facts.threshold(Threshold.DEAD_ERROR));
		watched = facts.network().layers().stream().map(layer -> new Watched(LEAKY.contains(layer.activation()))).toList();
	}

	@Override
	public void add(Step step) {
		if (step.minimum().size(Figure.UNITS_DEAD) == 0) {
			return;
		}
		double examples = (double) step.minibatch() * step.iterations();
		for (int layer = 0; layer < watched.size(); layer++) {
			double dead = step.minimum().get(Figure.UNITS_DEAD, layer, Double.NaN);
			Watched now = watched.get(layer);
			if (!now.leaky && dead >= 0) {
				now.share = Math.min(now.share, dead);
				now.examples += examples;
				if (now.examples >= enough) {
					layers.add(layer, step.iteration(), now.share);
					now.share = 1;
					now.examples = 0;
				}
			}
		}
		layers.stepEnded(step);
	}

	@Override
	public Optional<Draft> report() {
		return layers.report(Rule.DEAD_UNITS, "Dead", layer -> Numbers.text(facts.threshold(Threshold.DEAD_EXAMPLES))); //$NON-NLS-1$
	}
}

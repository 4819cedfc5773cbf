// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
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
	private final Map<Integer, Watched> watched = new HashMap<>();

	/** The share of units that gave nothing for all of some examples. */
	private static final class Watched {

		private double share = 1;
		private long examples;
	}

	DeadUnits(Facts facts) {
		this.facts = facts;
		layers = new WorstLayer(facts, facts.threshold(Threshold.DEAD_WARNING), facts.threshold(Threshold.DEAD_ERROR));
	}

	@Override
	public void add(Step step) {
		if (step.minimum().size(Figure.UNITS_DEAD) == 0) {
			return;
		}
		for (Layer layer : facts.network().layers()) {
			OptionalDouble dead = step.minimum().get(Figure.UNITS_DEAD, layer.index());
			if (dead.isPresent() && !LEAKY.contains(layer.activation())) {
				add(layer.index(), step, dead.getAsDouble());
			}
		}
		layers.stepEnded(step);
	}

	private void add(int layer, Step step, double dead) {
		Watched now = watched.computeIfAbsent(layer, index -> new Watched());
		now.share = Math.min(now.share, dead);
		now.examples += (long) step.minibatch() * step.iterations();
		if (now.examples >= facts.threshold(Threshold.DEAD_EXAMPLES)) {
			layers.add(layer, step.iteration(), now.share);
			watched.remove(layer);
		}
	}

	@Override
	public Optional<Draft> report() {
		return layers.report(Rule.DEAD_UNITS, "Dead", layer -> Numbers.text(facts.threshold(Threshold.DEAD_EXAMPLES))); //$NON-NLS-1$
	}
}

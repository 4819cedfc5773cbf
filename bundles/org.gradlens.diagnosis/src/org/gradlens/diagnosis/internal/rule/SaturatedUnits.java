// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Optional;
import java.util.Set;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Step;

/**
 * Activations where the slope of the layer's own function is below a twentieth of its greatest. Outputs are
 * left out where the loss's gradient does not pass through that slope (SageMaker Debugger's
 * {@code SaturatedActivation}; TheDeepChecker).
 */
final class SaturatedUnits implements Check {

	/** With the activation that goes with them, dL/dz of these is the difference of output and target. */
	private static final Set<String> CANCEL_SLOPE = Set.of("LossMCXENT", "LossSparseMCXENT", "LossNegativeLogLikelihood", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"LossBinaryXENT"); //$NON-NLS-1$

	private final Facts facts;
	private final WorstLayer layers;
	/** Indices of the layers that are judged. */
	private final int[] judged;

	SaturatedUnits(Facts facts) {
		this.facts = facts;
		layers = new WorstLayer(facts, facts.threshold(Threshold.SATURATED_WARNING),
				facts.threshold(Threshold.SATURATED_ERROR));
		judged = facts.network().layers().stream()
				.filter(layer -> layer.setting(LayerSetting.LOSS).filter(CANCEL_SLOPE::contains).isEmpty()).mapToInt(Layer::index)
				.toArray();
	}

	@Override
	public void add(Step step) {
		if (step.mean().size(Figure.ACTIVATION_SATURATED) == 0) {
			return;
		}
		for (int layer : judged) {
			double saturated = step.mean().get(Figure.ACTIVATION_SATURATED, layer, Double.NaN);
			if (saturated >= 0) {
				layers.add(layer, step.iteration(), saturated);
			}
		}
		layers.stepEnded(step);
	}

	@Override
	public Optional<Draft> report() {
		return layers.report(Rule.SATURATED_UNITS, "Saturated", layer -> facts.layer(layer).activation()); //$NON-NLS-1$
	}
}

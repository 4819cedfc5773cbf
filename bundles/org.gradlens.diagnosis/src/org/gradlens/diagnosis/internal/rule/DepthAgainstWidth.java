// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * Depth against width: the sum of 1/units over hidden layers (Hanin 2018, arXiv 1801.03744), and batch
 * normalisation in a deep stack without shortcuts (Yang et al. 2019, arXiv 1902.08129).
 */
final class DepthAgainstWidth implements Check {

	private static final double VARIANCE_PER_SUM = 5;
	private static final double GROWTH_OF_BATCH_NORMALISATION = 1.21;

	private final Facts facts;

	DepthAgainstWidth(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		long normalised = facts.path().layers().stream().filter(layer -> layer.kind().equals("BatchNormalization")).count(); //$NON-NLS-1$
		boolean shortcuts = facts.network().layers().stream().anyMatch(DepthAgainstWidth::isShortcut);
		List<Integer> hidden = facts.path().hidden();
		if (!shortcuts && normalised > facts.threshold(Threshold.BATCH_NORMALISATION_DEPTH)) {
			return Optional.of(draft(Severity.WARNING, Messages.of("Depth_normalised", normalised, //$NON-NLS-1$
					Numbers.text(Math.pow(GROWTH_OF_BATCH_NORMALISATION, normalised)))));
		}
		double sum = hidden.stream().mapToDouble(layer -> 1.0 / facts.units(layer).orElse(Integer.MAX_VALUE)).sum();
		return shortcuts || sum <= facts.threshold(Threshold.DEPTH_OVER_WIDTH) ? Optional.empty()
				: Optional.of(draft(Severity.INFO, Messages.of("Depth_narrow", hidden.size(), Numbers.text(sum), //$NON-NLS-1$
						Numbers.text(Math.exp(Math.sqrt(VARIANCE_PER_SUM * sum) / 2)))));
	}

	/** Whether several ways meet there, each of which the error signal passes as it is. */
	private static boolean isShortcut(Layer layer) {
		return layer.inputs().size() > 1 && !layer.setting(LayerSetting.OPERATION).filter("Product"::equals).isPresent(); //$NON-NLS-1$
	}

	private Draft draft(Severity severity, String message) {
		return new Draft(Rule.DEPTH_AGAINST_WIDTH, severity, facts.path().hidden(), 0, Evidence.NONE, message);
	}
}

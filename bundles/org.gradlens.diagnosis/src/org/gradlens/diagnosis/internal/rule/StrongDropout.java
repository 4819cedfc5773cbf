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
import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * Dropout that keeps so little that its noise drowns the signal: where it keeps a share p of the values, the power of the
 * noise is (1 - p) / p of the signal's (Srivastava et al. 2014). The engine's number is p, whereas others take 1 - p.
 */
final class StrongDropout implements Check {

	private final Facts facts;

	StrongDropout(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		double least = facts.threshold(Threshold.DROPOUT_KEPT);
		List<Integer> strong = facts.network().layers().stream().filter(layer -> kept(layer) < least).map(Layer::index).toList();
		if (strong.isEmpty()) {
			return Optional.empty();
		}
		double kept = kept(facts.layer(strong.get(0)));
		return Optional.of(new Draft(Rule.STRONG_REGULARISATION, Severity.WARNING, strong, 0, Evidence.NONE,
				Messages.of("Dropout_message", facts.name(strong.get(0)), Numbers.percent(kept), Numbers.text((1 - kept) / kept)))); //$NON-NLS-1$
	}

	private static double kept(Layer layer) {
		return Settings.number(layer, LayerSetting.DROPOUT).orElse(1);
	}
}

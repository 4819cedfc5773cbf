// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * Two layers with weights, and nothing between them that is not linear (UMLAUT; NeuraLint). A narrow first
 * one is left alone: it makes a matrix of low rank on purpose.
 */
final class MissingNonlinearity implements Check {

	private static final String IDENTITY = "identity"; //$NON-NLS-1$
	private static final Set<String> LINEAR_KINDS = Set.of("DenseLayer", "ConvolutionLayer", "Convolution1DLayer", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"OutputLayer"); //$NON-NLS-1$
	/** What changes nothing about linearity between two layers. */
	private static final Set<String> TRANSPARENT = Set.of("DropoutLayer"); //$NON-NLS-1$

	private final Facts facts;

	MissingNonlinearity(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		List<Layer> path = facts.path().layers().stream().filter(layer -> !TRANSPARENT.contains(layer.kind())).toList();
		for (int i = 0; i + 1 < path.size(); i++) {
			Layer layer = path.get(i);
			Layer next = path.get(i + 1);
			if (LINEAR_KINDS.contains(layer.kind()) && LINEAR_KINDS.contains(next.kind())
					&& layer.activation().equals(IDENTITY) && !isNarrow(layer, next) && feedsOne(layer)) {
				return Optional.of(new Draft(Rule.MISSING_NONLINEARITY, Severity.WARNING,
						List.of(layer.index(), next.index()), 0, Evidence.NONE,
						Messages.of("Linear_message", facts.name(layer.index()), facts.name(next.index())))); //$NON-NLS-1$
			}
		}
		return Optional.empty();
	}

	/** What a layer gives may also go past the next one, which then adds to it what it could not do alone. */
	private boolean feedsOne(Layer layer) {
		return facts.network().layers().stream().filter(other -> other.inputs().contains(layer.index())).count() == 1;
	}

	private boolean isNarrow(Layer layer, Layer next) {
		int units = facts.units(layer.index()).orElse(Integer.MAX_VALUE);
		return units < Settings.whole(layer, LayerSetting.INPUTS).orElse(0) && units < facts.units(next.index()).orElse(0);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Step;

/**
 * A value became NaN or infinite; from then on the network is lost (SageMaker Debugger's
 * {@code ExplodingTensor}; DeepLocalize, ICSE 2021).
 */
final class NonFiniteValues implements Check {

	private final Facts facts;
	private @Nullable NonFiniteFound found;
	private long lossSince = -1;

	NonFiniteValues(Facts facts) {
		this.facts = facts;
	}

	@Override
	public void add(NonFiniteFound first) {
		if (found == null) {
			found = first;
		}
	}

	@Override
	public void add(Step step) {
		boolean finite = Double.isFinite(step.mean().get(Figure.LOSS).orElse(0));
		if (!finite && lossSince < 0) {
			lossSince = step.iteration() - step.iterations() + 1;
		}
	}

	@Override
	public Optional<Draft> report() {
		Optional<DataSummary> gaps = facts.data(DataSummary.Role.INPUT).stream().filter(input -> input.nonFinite() > 0)
				.findFirst();
		if (gaps.isPresent()) {
			int layer = gaps.get().layer();
			return Optional.of(draft(List.of(layer), 0,
					Messages.of("NonFinite_input", gaps.get().nonFinite(), facts.name(layer)))); //$NON-NLS-1$
		}
		NonFiniteFound first = found;
		if (first != null) {
			int layer = first.tensor().scope() == Figure.Scope.LAYER ? first.index() : layerOf(first.index());
			String tensor = Messages.of("Tensor_" + first.tensor().name().toUpperCase(Locale.ROOT)); //$NON-NLS-1$
			return Optional.of(draft(List.of(layer), first.iteration(), Messages.of("NonFinite_message", tensor, //$NON-NLS-1$
					facts.name(layer), first.iteration(), first.count())));
		}
		return lossSince < 0 ? Optional.empty()
				: Optional.of(draft(List.of(facts.path().output()), lossSince, Messages.of("NonFinite_loss", lossSince))); //$NON-NLS-1$
	}

	private Draft draft(List<Integer> layers, long began, String message) {
		return new Draft(Rule.NON_FINITE_VALUES, Severity.ERROR, layers, began,
				facts.loss().evidence(Messages.of("Quantity_loss")), message); //$NON-NLS-1$
	}

	private int layerOf(int parameter) {
		int layer = 0;
		while (layer + 1 < facts.network().layers().size() && facts.firstParameter(layer + 1) <= parameter) {
			layer++;
		}
		return layer;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Hidden units that have the same weights, and keep them: constant initialisation (TheDeepChecker's
 * {@code poor_init}; NeuraLint).
 */
final class IdenticalUnits implements Check {

	private final Facts facts;
	/** For each hidden layer of several units, the position of its weights among all parameters. */
	private final Map<Integer, Integer> positions = new TreeMap<>();
	private final Map<Integer, Double> spreads = new TreeMap<>();

	IdenticalUnits(Facts facts) {
		this.facts = facts;
		for (int layer : facts.path().hidden()) {
			if (facts.units(layer).orElse(0) > 1) {
				positions.put(layer, facts.firstParameter(layer) + firstWeight(facts.layer(layer)));
			}
		}
	}

	@Override
	public void add(Step step) {
		read(step.mean());
	}

	private void read(Readings readings) {
		if (readings.size(Figure.PARAMETER_UNIT_SPREAD) > 0) {
			positions.forEach((layer, position) -> readings.get(Figure.PARAMETER_UNIT_SPREAD, position)
					.ifPresent(spread -> spreads.put(layer, spread)));
		}
	}

	private static int firstWeight(Layer layer) {
		return IntStream.range(0, layer.parameters().size()).filter(i -> layer.parameters().get(i).weight()).findFirst()
				.orElse(0);
	}

	@Override
	public Optional<Draft> report() {
		if (spreads.isEmpty()) {
			read(facts.initial());
		}
		List<Integer> alike = spreads.entrySet().stream()
				.filter(layer -> layer.getValue() < facts.threshold(Threshold.IDENTICAL_SPREAD)).map(Map.Entry::getKey)
				.toList();
		return alike.isEmpty() ? Optional.empty()
				: Optional.of(new Draft(Rule.IDENTICAL_UNITS, Severity.ERROR, alike, 0, Evidence.NONE,
						Messages.of("Identical_message", facts.units(alike.get(0)).orElse(0), facts.name(alike.get(0))))); //$NON-NLS-1$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Hidden units that have the same weights, and keep them: constant initialisation (TheDeepChecker's
 * {@code poor_init}; NeuraLint).
 */
final class IdenticalUnits implements Check {

	private final Facts facts;
	/** Hidden layers of several units. */
	private final int[] layers;
	/** For each of them how much its units' weights differ; NaN when that is not known. */
	private final double[] spreads;

	IdenticalUnits(Facts facts) {
		this.facts = facts;
		layers = facts.path().hidden().stream().mapToInt(Integer::intValue).filter(layer -> facts.units(layer).orElse(0) > 1)
				.toArray();
		spreads = new double[layers.length];
		Arrays.fill(spreads, Double.NaN);
	}

	@Override
	public void add(Step step) {
		read(step.mean());
	}

	private void read(Readings readings) {
		for (int i = 0; i < layers.length && readings.size(Figure.PARAMETER_UNIT_SPREAD) > 0; i++) {
			spreads[i] = readings.get(Figure.PARAMETER_UNIT_SPREAD, facts.weights(layers[i])[0], spreads[i]);
		}
	}

	@Override
	public Optional<Draft> report() {
		if (Arrays.stream(spreads).allMatch(Double::isNaN)) {
			read(facts.initial());
		}
		List<Integer> alike = IntStream.range(0, layers.length)
				.filter(i -> spreads[i] < facts.threshold(Threshold.IDENTICAL_SPREAD)).mapToObj(i -> layers[i]).toList();
		return alike.isEmpty() ? Optional.empty()
				: Optional.of(new Draft(Rule.IDENTICAL_UNITS, Severity.ERROR, alike, 0, Evidence.NONE,
						Messages.of("Identical_message", facts.units(alike.get(0)).orElse(0), facts.name(alike.get(0))))); //$NON-NLS-1$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/**
 * The size of a layer's error signal, comparable between layers of different sizes: the root mean square of
 * its epsilon, which is its norm over the root of its number of values.
 */
public final class ErrorSignal {

	private final Facts facts;
	/** Values an example, as a step told that read both norm and root mean square. */
	private final Map<Integer, Double> values = new HashMap<>();

	public ErrorSignal(Facts facts) {
		this.facts = facts;
	}

	/**
	 * The signal of the first hidden layer over that of the last one; empty when there are not two, when it is not
	 * known, or when the output passes nothing on, as one does that starts at zero.
	 */
	public OptionalDouble firstOverLast(Step step) {
		List<Integer> hidden = facts.path().hidden();
		if (hidden.size() < 2) {
			return OptionalDouble.empty();
		}
		OptionalDouble first = rms(step, hidden.get(0));
		OptionalDouble last = rms(step, hidden.get(hidden.size() - 1));
		return first.isEmpty() || last.isEmpty() || !(last.getAsDouble() > 0) || !Double.isFinite(first.getAsDouble())
				? OptionalDouble.empty() : OptionalDouble.of(first.getAsDouble() / last.getAsDouble());
	}

	/** The root mean square of a layer's epsilon; empty when it was not read or its size is not known. */
	public OptionalDouble rms(Step step, int layer) {
		OptionalDouble norm = step.mean().get(Figure.EPSILON_NORM, layer);
		OptionalDouble rms = step.mean().get(Figure.EPSILON_RMS, layer);
		if (rms.isPresent()) {
			if (norm.isPresent() && rms.getAsDouble() > 0 && step.iterations() == 1) {
				double root = norm.getAsDouble() / rms.getAsDouble();
				values.put(layer, root * root / step.minibatch());
			}
			return rms;
		}
		OptionalInt units = facts.units(layer);
		if (norm.isEmpty() || !values.containsKey(layer) && units.isEmpty()) {
			return OptionalDouble.empty();
		}
		double count = values.computeIfAbsent(layer, unknown -> (double) units.getAsInt()) * step.minibatch();
		return OptionalDouble.of(norm.getAsDouble() / Math.sqrt(count));
	}
}

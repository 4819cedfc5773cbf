// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;

/**
 * The first or the last readings of each figure. They may come from different steps, since not each
 * step reads every figure.
 */
final class KeptReadings {

	private final Map<Figure, Readings> readings = new EnumMap<>(Figure.class);

	/** Keeps those of figures that were not read before. */
	void keepFirst(Readings added) {
		added.figures().forEach(figure -> readings.putIfAbsent(figure, added));
	}

	/** Keeps these instead of earlier ones of the same figures. */
	void keepLast(Readings added) {
		added.figures().forEach(figure -> readings.put(figure, added));
	}

	/** The figures that were read, in the order in which they are declared. */
	Set<Figure> figures() {
		return Collections.unmodifiableSet(readings.keySet());
	}

	/** The value of a figure, or empty when it was not read. */
	OptionalDouble get(Figure figure, int index) {
		Readings kept = readings.getOrDefault(figure, Readings.NONE);
		return index < kept.size(figure) ? kept.get(figure, index) : OptionalDouble.empty();
	}
}

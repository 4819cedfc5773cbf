// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.EnumMap;
import java.util.Map;

/** The value of each threshold; immutable. */
public final class Thresholds {

	/** What holds unless the user says otherwise. */
	public static final Thresholds DEFAULTS = new Thresholds(Map.of());

	private final Map<Threshold, Double> changed;

	private Thresholds(Map<Threshold, Double> changed) {
		this.changed = changed;
	}

	/** The value of a threshold. */
	public double get(Threshold threshold) {
		return changed.getOrDefault(threshold, threshold.defaultValue());
	}

	/**
	 * These with one value changed.
	 *
	 * @throws IllegalArgumentException when the value is not finite
	 */
	public Thresholds with(Threshold threshold, double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException(threshold.id() + " must be a finite number, not " + value); //$NON-NLS-1$
		}
		Map<Threshold, Double> all = new EnumMap<>(Threshold.class);
		all.putAll(changed);
		all.put(threshold, value);
		return new Thresholds(all);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal;

import java.time.Duration;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;

/** The core's preferences and what they are until the user changes them. */
public final class CorePreferences extends AbstractPreferenceInitializer {

	/** Integer: how many runs are kept, besides those that the user has marked. */
	public static final String RUNS_KEPT = "runsKept"; //$NON-NLS-1$

	/** Double: before the {@code id()} of a threshold, its value. */
	public static final String THRESHOLD = "threshold."; //$NON-NLS-1$

	/** Integer: after how many iterations a probe is stopped. */
	public static final String PROBE_ITERATIONS = "probeIterations"; //$NON-NLS-1$

	/** Integer: how many seconds a probe may take. */
	public static final String PROBE_BUDGET = "probeBudget"; //$NON-NLS-1$

	/** Integer: after how many minutes an engine ends that was not needed. */
	public static final String PROBE_REST = "probeRest"; //$NON-NLS-1$

	/** Boolean: whether a pause in typing makes a probe due, too, not a save alone. */
	public static final String PROBE_ON_PAUSE = "probeOnPause"; //$NON-NLS-1$

	private static final int RUNS_KEPT_DEFAULT = 20;
	private static final int PROBE_ITERATIONS_DEFAULT = 2;
	private static final int PROBE_BUDGET_DEFAULT = 10;
	private static final int PROBE_REST_DEFAULT = 10;

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
		defaults.putInt(RUNS_KEPT, RUNS_KEPT_DEFAULT);
		defaults.putInt(PROBE_ITERATIONS, PROBE_ITERATIONS_DEFAULT);
		defaults.putInt(PROBE_BUDGET, PROBE_BUDGET_DEFAULT);
		defaults.putInt(PROBE_REST, PROBE_REST_DEFAULT);
		for (Threshold threshold : Threshold.values()) {
			defaults.putDouble(THRESHOLD + threshold.id(), threshold.defaultValue());
		}
	}

	/** How many runs are kept, as the preferences say now; at least 1. */
	public static int runsKept() {
		return atLeastOne(RUNS_KEPT, RUNS_KEPT_DEFAULT);
	}

	/** {@link #PROBE_ITERATIONS} as the preferences say now. */
	public static int probeIterations() {
		return atLeastOne(PROBE_ITERATIONS, PROBE_ITERATIONS_DEFAULT);
	}

	/** {@link #PROBE_BUDGET} as the preferences say now. */
	public static Duration probeBudget() {
		return Duration.ofSeconds(atLeastOne(PROBE_BUDGET, PROBE_BUDGET_DEFAULT));
	}

	/** {@link #PROBE_REST} as the preferences say now. */
	public static Duration probeRest() {
		return Duration.ofMinutes(atLeastOne(PROBE_REST, PROBE_REST_DEFAULT));
	}

	/** {@link #PROBE_ON_PAUSE} as the preferences say now; false unless the user wants it. */
	public static boolean probeOnPause() {
		return InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).getBoolean(PROBE_ON_PAUSE, false);
	}

	private static int atLeastOne(String key, int otherwise) {
		int initial = DefaultScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).getInt(key, otherwise);
		return Math.max(1, InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).getInt(key, initial));
	}

	/** The thresholds as the preferences say now. */
	public static Thresholds thresholds() {
		IEclipsePreferences changed = InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
		Thresholds thresholds = Thresholds.DEFAULTS;
		for (Threshold threshold : Threshold.values()) {
			double value = changed.getDouble(THRESHOLD + threshold.id(), threshold.defaultValue());
			thresholds = Double.isFinite(value) ? thresholds.with(threshold, value) : thresholds;
		}
		return thresholds;
	}
}

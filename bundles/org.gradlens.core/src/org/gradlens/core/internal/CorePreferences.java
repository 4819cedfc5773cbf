// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal;

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

	private static final int RUNS_KEPT_DEFAULT = 20;

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
		defaults.putInt(RUNS_KEPT, RUNS_KEPT_DEFAULT);
		for (Threshold threshold : Threshold.values()) {
			defaults.putDouble(THRESHOLD + threshold.id(), threshold.defaultValue());
		}
	}

	/** How many runs are kept, as the preferences say now; at least 1. */
	public static int runsKept() {
		int initial = DefaultScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).getInt(RUNS_KEPT, RUNS_KEPT_DEFAULT);
		return Math.max(1, InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).getInt(RUNS_KEPT, initial));
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;

/** What a run is judged by: the thresholds of its launch, and those of the preferences where that has none. */
public final class RunThresholds {

	private RunThresholds() {
	}

	/** The thresholds for a run. */
	public static Thresholds of(Run run) {
		Map<String, String> launch = new RecordedLaunch(run).attributes();
		Thresholds thresholds = CorePreferences.thresholds();
		for (Threshold threshold : Threshold.values()) {
			Optional<Double> own = number(launch.getOrDefault(ExperimentAttributes.THRESHOLD + threshold.id(), "")); //$NON-NLS-1$
			thresholds = own.isPresent() ? thresholds.with(threshold, own.get()) : thresholds;
		}
		return thresholds;
	}

	/** The value that a text gives to a threshold, or empty when it is no finite number. */
	public static Optional<Double> number(String text) {
		try {
			return Optional.of(Double.valueOf(text.strip())).filter(Double::isFinite);
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Calls back whenever a threshold of the preferences has changed. */
	public static void whenChanged(Runnable told) {
		InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).addPreferenceChangeListener(event -> {
			if (event.getKey().startsWith(CorePreferences.THRESHOLD)) {
				told.run();
			}
		});
	}
}

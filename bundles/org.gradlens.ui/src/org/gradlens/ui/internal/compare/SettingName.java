// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.Map;

import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.ui.internal.Messages;

/** What the settings of a run are called. */
final class SettingName {

	private static final Map<String, String> NAMES = Map.ofEntries(
			Map.entry(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, Messages.SettingName_project),
			Map.entry(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, Messages.SettingName_program),
			Map.entry(IJavaLaunchConfigurationConstants.ATTR_PROGRAM_ARGUMENTS, Messages.SettingName_programArguments),
			Map.entry(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, Messages.SettingName_vmArguments),
			Map.entry(IJavaLaunchConfigurationConstants.ATTR_WORKING_DIRECTORY, Messages.SettingName_directory),
			Map.entry(ExperimentAttributes.THREADS, Messages.SettingName_threads),
			Map.entry(ExperimentAttributes.CAPTURE, Messages.SettingName_capture),
			Map.entry(ExperimentAttributes.RECORDS_PER_SECOND, Messages.SettingName_rate),
			Map.entry(ExperimentAttributes.MEGABYTES_PER_HOUR, Messages.SettingName_size),
			Map.entry(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS, Messages.SettingName_stop));

	private SettingName() {
	}

	/** The name for the user, or the setting's own where nobody has given it one. */
	static String of(String setting) {
		return setting.startsWith(ExperimentAttributes.THRESHOLD)
				? NLS.bind(Messages.SettingName_threshold, setting.substring(ExperimentAttributes.THRESHOLD.length()))
				: NAMES.getOrDefault(setting, setting);
	}
}

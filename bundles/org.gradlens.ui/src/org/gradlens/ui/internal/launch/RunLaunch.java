// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;

/** Finds the launch configuration of a run. */
public final class RunLaunch {

	private RunLaunch() {
	}

	/** The configuration that the run was launched by, as it is now; empty when it is gone or never was. */
	public static Optional<ILaunchConfiguration> configuration(Run run) {
		ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
		try {
			return Stream
					.of(launches.getLaunchConfigurations(launches.getLaunchConfigurationType(ExperimentAttributes.TYPE)))
					.filter(configuration -> configuration.getName().equals(run.launch())).findFirst();
		} catch (CoreException e) {
			ILog.of(RunLaunch.class).log(e.getStatus());
			return Optional.empty();
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.Eventually;

/** Launches experiments as the IDE does, and ends what is left of them. */
final class ExperimentFixture implements AutoCloseable {

	private final List<ILaunch> launches = new ArrayList<>();

	/** A new launch configuration, not saved. */
	static ILaunchConfigurationWorkingCopy configuration(String project, String mainType) throws CoreException {
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationWorkingCopy configuration = manager
				.getLaunchConfigurationType(ExperimentAttributes.TYPE)
				.newInstance(null, manager.generateLaunchConfigurationName("experiment"));
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project);
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, mainType);
		return configuration;
	}

	/** A new launch configuration with program arguments, not saved. */
	static ILaunchConfigurationWorkingCopy configuration(String project, String mainType, String arguments)
			throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = configuration(project, mainType);
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROGRAM_ARGUMENTS, arguments);
		return configuration;
	}

	LaunchedExperiment launch(ILaunchConfigurationWorkingCopy configuration, String mode) throws CoreException {
		ILaunch launch = configuration.doSave().launch(mode, new NullProgressMonitor());
		launches.add(launch);
		return new LaunchedExperiment(launch);
	}

	LaunchedExperiment run(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
		return launch(configuration, ILaunchManager.RUN_MODE);
	}

	@Override
	public void close() throws CoreException {
		for (ILaunch launch : launches) {
			for (IProcess process : launch.getProcesses()) {
				ProcessHandle.of(Long.parseLong(process.getAttribute(IProcess.ATTR_PROCESS_ID)))
						.ifPresent(ProcessHandle::destroyForcibly);
			}
			Eventually.await(launch::isTerminated, () -> "still alive: " + launch.getProcesses()[0].getLabel());
			DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
			launch.getLaunchConfiguration().delete();
		}
		Eventually.await(() -> Gradlens.runs().runs().stream().map(Run::state).allMatch(state -> state.isOver()),
				() -> "runs not over");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.launching.IVMRunner;
import org.eclipse.jdt.launching.JavaLaunchDelegate;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.TrainingClassPath;

/**
 * Launches an experiment: a Java application, with the engine on its class path, the agent on its command
 * line and the settings that make it train fast.
 */
public final class ExperimentLaunchDelegate extends JavaLaunchDelegate {

	@Override
	public boolean preLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor)
			throws CoreException {
		IStatus status = ExperimentValidator.check(configuration);
		if (status.getSeverity() == IStatus.ERROR) {
			throw new CoreException(status);
		}
		ensureTrainingProcess(configuration);
		return super.preLaunchCheck(configuration, mode, monitor);
	}

	/** A configuration that was made by hand or by another tool lacks what no tab shows. */
	private static void ensureTrainingProcess(ILaunchConfiguration configuration) throws CoreException {
		if (configuration.hasAttribute(DebugPlugin.ATTR_PROCESS_FACTORY_ID)) {
			return;
		}
		if (configuration instanceof ILaunchConfigurationWorkingCopy copy) {
			ExperimentAttributes.initialise(copy);
		} else if (!configuration.isReadOnly()) {
			ILaunchConfigurationWorkingCopy copy = configuration.getWorkingCopy();
			ExperimentAttributes.initialise(copy);
			copy.doSave();
		}
	}

	@Override
	public IVMRunner getVMRunner(ILaunchConfiguration configuration, String mode) throws CoreException {
		return new ExperimentRunner(super.getVMRunner(configuration, mode), configuration,
				JreVersion.feature(verifyVMInstall(configuration)));
	}

	// deprecated in favour of getClasspathAndModulepath, but it is what JDT calls for the class path
	@Override
	@Deprecated
	public String[] getClasspath(ILaunchConfiguration configuration) throws CoreException {
		List<Path> own = Arrays.stream(super.getClasspath(configuration)).map(Path::of).toList();
		return TrainingClassPath.complete(own, Engine.bundled()).stream().map(Path::toString).toArray(String[]::new);
	}

	@Override
	public String[] getEnvironment(ILaunchConfiguration configuration) throws CoreException {
		String @Nullable [] asked = super.getEnvironment(configuration);
		if (TrainingThreads.userVariable(configuration) != null) {
			return asked;
		}
		return TrainingEnvironment.with(asked, TrainingThreads.VARIABLE,
				Integer.toString(TrainingThreads.effective(configuration)));
	}
}

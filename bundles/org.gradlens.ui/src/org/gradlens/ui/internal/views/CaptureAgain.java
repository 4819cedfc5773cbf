// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.selection.Subject;

/** Runs an experiment once more, with everything captured this time. */
final class CaptureAgain {

	private CaptureAgain() {
	}

	static void launch(Subject subject, Shell shell) {
		String name = subject.run().map(Run::launch).orElse(""); //$NON-NLS-1$
		try {
			ILaunchConfigurationWorkingCopy copy = configuration(name)
					.orElseThrow(() -> UiStatus.LAUNCH_GONE.toException(name)).getWorkingCopy();
			copy.setAttribute(ExperimentAttributes.CAPTURE, ExperimentAttributes.CAPTURE_ALL);
			DebugUITools.launch(copy, ILaunchManager.RUN_MODE);
		} catch (CoreException e) {
			ErrorDialog.openError(shell, null, null, e.getStatus());
		}
	}

	private static Optional<ILaunchConfiguration> configuration(String name) throws CoreException {
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationType type = manager.getLaunchConfigurationType(ExperimentAttributes.TYPE);
		return Stream.of(manager.getLaunchConfigurations(type))
				.filter(configuration -> configuration.getName().equals(name)).findFirst();
	}
}

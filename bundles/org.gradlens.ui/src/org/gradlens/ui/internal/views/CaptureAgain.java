// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.launch.RunLaunch;
import org.gradlens.ui.internal.selection.Subject;

/** Runs an experiment once more, with everything captured this time. */
final class CaptureAgain {

	private CaptureAgain() {
	}

	static void launch(Subject subject, Shell shell) {
		String name = subject.run().map(Run::launch).orElse(""); //$NON-NLS-1$
		try {
			ILaunchConfigurationWorkingCopy copy = subject.run().flatMap(RunLaunch::configuration)
					.orElseThrow(() -> UiStatus.LAUNCH_GONE.toException(name)).getWorkingCopy();
			copy.setAttribute(ExperimentAttributes.CAPTURE, ExperimentAttributes.CAPTURE_ALL);
			DebugUITools.launch(copy, ILaunchManager.RUN_MODE);
		} catch (CoreException e) {
			ErrorDialog.openError(shell, null, null, e.getStatus());
		}
	}
}

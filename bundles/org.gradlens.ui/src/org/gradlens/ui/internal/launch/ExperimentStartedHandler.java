// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.UiStatus;

/**
 * Shows an experiment that has started: its progress, and the Gradient Flow view. The core raises the status however
 * the experiment was launched, so nothing of this bundle need be active before.
 */
public final class ExperimentStartedHandler implements IStatusHandler {

	private static final String GRADIENT_FLOW = "org.gradlens.ui.gradientFlow"; //$NON-NLS-1$

	/** @param source the launch, which carries the run's identifier */
	@Override
	public @Nullable Object handleStatus(IStatus status, @Nullable Object source) {
		if (source instanceof ILaunch launch && PlatformUI.isWorkbenchRunning()) {
			String id = launch.getAttribute(ExperimentAttributes.RUN);
			Gradlens.runs().runs().stream().filter(run -> run.id().equals(id)).findFirst()
					.ifPresent(run -> show(run, launch));
		}
		return null;
	}

	private static void show(Run run, ILaunch launch) {
		new TrainingJob(run, launch).schedule();
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> showGradientFlow(workbench));
	}

	private static void showGradientFlow(IWorkbench workbench) {
		IWorkbenchWindow window = workbench.isClosing() ? null : workbench.getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			// visible, yet not active: the user goes on typing where he is
			window.getActivePage().showView(GRADIENT_FLOW, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ILog.of(ExperimentStartedHandler.class).log(UiStatus.VIEW_UNAVAILABLE.toStatus(e));
		}
	}
}

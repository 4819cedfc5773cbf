// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** Takes run logs into the workspace, and shows the last of them. */
final class RunImportJob extends Job {

	private final IWorkbenchWindow window;
	private final List<Path> files;
	private final RunTransfer.Mode mode;

	RunImportJob(IWorkbenchWindow window, List<Path> files, RunTransfer.Mode mode) {
		super(Messages.RunImportJob_name);
		this.window = window;
		this.files = files;
		this.mode = mode;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		RunTransfer transfer = new RunTransfer(Gradlens.runs());
		List<IStatus> problems = new ArrayList<>();
		List<Run> taken = new ArrayList<>();
		for (Path file : files) {
			if (progress.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			progress.subTask(file.getFileName().toString());
			try {
				taken.add(transfer.take(file, mode));
			} catch (CoreException e) {
				problems.add(e.getStatus());
			}
			progress.worked(1);
		}
		if (!taken.isEmpty()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(taken.get(taken.size() - 1)));
		}
		return problems.isEmpty() ? Status.OK_STATUS
				: problems.size() == 1 ? problems.get(0)
						: new MultiStatus(UiStatus.PLUGIN_ID, 0, problems.toArray(IStatus[]::new),
								Messages.RunImportJob_failed, null);
	}

	private void show(Run run) {
		IWorkbenchPage page = PlatformUI.getWorkbench().isClosing() ? null : window.getActivePage();
		if (page != null) {
			try {
				RunsShown.show(page, run);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(UiStatus.VIEW_UNAVAILABLE.toStatus(e), StatusManager.LOG);
			}
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == RunImportJob.class;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.Messages;

/** Writes the logs of runs to files. */
final class RunExportJob extends Job {

	private final Map<Run, Path> files;

	RunExportJob(Map<Run, Path> files) {
		super(Messages.RunExportJob_name);
		this.files = Map.copyOf(files);
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		RunTransfer transfer = new RunTransfer(Gradlens.runs());
		for (Map.Entry<Run, Path> export : files.entrySet()) {
			if (progress.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			progress.subTask(export.getKey().name());
			try {
				transfer.export(export.getKey(), export.getValue());
			} catch (CoreException e) {
				return e.getStatus();
			}
			progress.worked(1);
		}
		return Status.OK_STATUS;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == RunExportJob.class;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Deletion;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Deletes runs; they can be had back until the workbench forgets that they were deleted. */
final class DeleteOperation extends AbstractOperation {

	private final List<Run> runs;
	private @Nullable Deletion deletion;

	DeleteOperation(List<Run> runs) {
		super(Messages.DeleteRunsAction_operation);
		this.runs = runs;
	}

	@Override
	public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
		try {
			deletion = Gradlens.runs().delete(runs);
			return Status.OK_STATUS;
		} catch (CoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	@Override
	public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
		return execute(monitor, info);
	}

	@Override
	public boolean canUndo() {
		return deletion != null;
	}

	@Override
	public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
		Deletion done = deletion;
		if (done != null) {
			deletion = null;
			try {
				done.undo();
			} catch (CoreException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		}
		return Status.OK_STATUS;
	}

	@Override
	public void dispose() {
		Deletion done = deletion;
		if (done != null) {
			Job job = Job.createSystem(getLabel(), (ICoreRunnable) monitor -> done.makeFinal());
			job.schedule();
		}
	}
}

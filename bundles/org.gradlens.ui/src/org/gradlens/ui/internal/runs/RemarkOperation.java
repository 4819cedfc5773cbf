// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Remarks;
import org.gradlens.core.run.Run;

/** Changes what the user says of runs, and changes it back. */
final class RemarkOperation extends AbstractOperation {

	private final Map<Run, Remarks> before = new LinkedHashMap<>();
	private final UnaryOperator<Remarks> change;

	/**
	 * @param label what is done, for <em>Edit, Undo</em>
	 * @param change makes the new remarks of the old ones
	 */
	RemarkOperation(String label, List<Run> runs, UnaryOperator<Remarks> change) {
		super(label);
		this.change = change;
		runs.forEach(run -> before.put(run, run.remarks()));
	}

	@Override
	public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		before.forEach((run, remarks) -> Gradlens.runs().remark(run, change.apply(remarks)));
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		before.forEach(Gradlens.runs()::remark);
		return Status.OK_STATUS;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.gradlens.core.run.Run;

/** Something to do with the selected runs; what goes wrong is shown to the user. */
abstract class RunAction extends Action {

	private final SelectedRuns selection;

	/**
	 * @param name what the menu says, with its mnemonic
	 * @param style as of {@link Action}
	 */
	RunAction(String name, int style, SelectedRuns selection) {
		super(name, style);
		this.selection = selection;
	}

	RunAction(String name, SelectedRuns selection) {
		this(name, AS_PUSH_BUTTON, selection);
	}

	/** Whether it can be done with some runs. */
	abstract boolean suits(List<Run> runs);

	/** Does it with runs that suit. */
	abstract void run(List<Run> runs) throws CoreException, ExecutionException;

	/** Shows how things are with the runs that are selected now. */
	void update() {
		setEnabled(suits(selection.runs()));
	}

	@Override
	public final void run() {
		List<Run> runs = selection.runs();
		if (!suits(runs)) {
			return;
		}
		try {
			run(runs);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CoreException cause) {
				StatusManager.getManager().handle(cause.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			} else {
				throw new IllegalStateException(e);
			}
		}
	}

	/** The shell for dialogs. */
	final Shell shell() {
		return selection.shell();
	}

	/** Does something that can be taken back with <em>Edit, Undo</em>. */
	final void perform(IUndoableOperation operation) throws ExecutionException {
		operation.addContext(selection.undoContext());
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, null, null);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.core.run.Run;

/** Where actions find the runs they are for. */
interface SelectedRuns {

	/** The selected runs, in the order shown. */
	List<Run> runs();

	/** The shell for dialogs. */
	Shell shell();

	/** What is done to runs is undone together with. */
	IUndoContext undoContext();
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** Shows a run's log in the system's own file manager, as the IDE does with files of the workspace. */
final class RevealLogAction extends RunAction {

	private static final String COMMAND = "org.eclipse.ui.ide.showInSystemExplorer"; //$NON-NLS-1$
	private static final String PATH = "org.eclipse.ui.ide.showInSystemExplorer.path"; //$NON-NLS-1$

	RevealLogAction(SelectedRuns selection) {
		super(Messages.RevealLogAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1;
	}

	@Override
	void run(List<Run> runs) throws CoreException, ExecutionException {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
					ParameterizedCommand.generateCommand(command, Map.of(PATH, runs.get(0).log().toString())), null);
		} catch (NotDefinedException | NotEnabledException | NotHandledException e) {
			throw UiStatus.FILE_NOT_REVEALED.toException(e, runs.get(0).log());
		}
	}
}

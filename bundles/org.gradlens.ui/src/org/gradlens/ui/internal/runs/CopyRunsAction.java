// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Copies runs as a table of text. */
final class CopyRunsAction extends RunAction {

	CopyRunsAction(SelectedRuns selection) {
		super(Messages.CopyRowsAction_name, selection);
		setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty();
	}

	@Override
	void run(List<Run> runs) {
		String text = Stream.concat(Stream.of(Messages.CopyRunsAction_heading), runs.stream().map(CopyRunsAction::line))
				.collect(Collectors.joining(System.lineSeparator()));
		Clipboard clipboard = new Clipboard(shell().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private static String line(Run run) {
		return String.join("\t", run.name(), run.launch(), RunCellText.start(run), RunCellText.length(run), //$NON-NLS-1$
				RunCellText.loss(run), RunCellText.verdict(run), RunCellText.tags(run), RunCellText.note(run));
	}
}

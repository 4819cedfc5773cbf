// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Writes a note about a run. */
final class NoteRunAction extends RunAction {

	NoteRunAction(SelectedRuns selection) {
		super(Messages.NoteRunAction_name, selection);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() == 1;
	}

	@Override
	void run(List<Run> runs) throws ExecutionException {
		InputDialog dialog = new NoteDialog(shell(), runs.get(0).remarks().note());
		if (dialog.open() == Window.OK) {
			String note = dialog.getValue().strip();
			perform(new RemarkOperation(Messages.NoteRunAction_title, runs, remarks -> remarks.withNote(note)));
		}
	}

	/** An input dialog for several lines. */
	private static final class NoteDialog extends InputDialog {

		private static final int LINES = 6;

		NoteDialog(Shell shell, String note) {
			super(shell, Messages.NoteRunAction_title, Messages.NoteRunAction_message, note, null);
		}

		@Override
		protected int getInputTextStyle() {
			return SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL;
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Control area = super.createDialogArea(parent);
			GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * getText().getLineHeight())
					.applyTo(getText());
			return area;
		}

		@Override
		protected boolean isResizable() {
			return true;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.gradlens.ui.internal.Messages;

/** Takes run logs from files into the workspace. */
final class ImportRunsAction extends Action {

	private final IWorkbenchWindow window;

	ImportRunsAction(IWorkbenchWindow window) {
		super(Messages.ImportRunsAction_name);
		this.window = window;
	}

	@Override
	public void run() {
		ImportRunsWizard wizard = new ImportRunsWizard();
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** Writes the logs of runs to files. */
final class ExportRunsAction extends RunAction {

	ExportRunsAction(SelectedRuns selection) {
		super(Messages.ExportRunsAction_name, selection);
		setImageDescriptor(PlatformUI.getWorkbench().getSharedImages()
				.getImageDescriptor(ISharedImages.IMG_ETOOL_SAVEAS_EDIT));
	}

	@Override
	boolean suits(List<Run> runs) {
		return !runs.isEmpty();
	}

	@Override
	void run(List<Run> runs) {
		ExportRunsWizard wizard = new ExportRunsWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(runs));
		new WizardDialog(shell(), wizard).open();
	}
}

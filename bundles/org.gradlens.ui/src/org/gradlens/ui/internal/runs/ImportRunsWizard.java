// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.gradlens.ui.internal.Messages;

/** <em>File, Import, Gradlens, Run Logs</em>. */
public final class ImportRunsWizard extends Wizard implements IImportWizard {

	private final ImportRunsPage page = new ImportRunsPage();
	private IWorkbenchWindow window;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
		setWindowTitle(Messages.ImportRunsWizard_title);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		new RunImportJob(window, page.files(), page.mode()).schedule();
		return true;
	}
}

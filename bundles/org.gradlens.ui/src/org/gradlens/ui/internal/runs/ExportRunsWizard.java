// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;

/** <em>File, Export, Gradlens, Run Logs</em>. */
public final class ExportRunsWizard extends Wizard implements IExportWizard {

	private ExportRunsPage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.ExportRunsWizard_title);
		List<Run> selected = Stream.of(selection.toArray()).filter(Run.class::isInstance).map(Run.class::cast).toList();
		page = new ExportRunsPage(selected);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		new RunExportJob(page.files()).schedule();
		return true;
	}
}

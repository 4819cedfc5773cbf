// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IWorkbenchPage;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.compare.CompareView;

/** Shows runs over each other. */
final class CompareRunsAction extends RunAction {

	private static final String ICON = "icons/compare.png"; //$NON-NLS-1$

	private final IWorkbenchPage page;

	CompareRunsAction(SelectedRuns selection, IWorkbenchPage page) {
		super(Messages.CompareRunsAction_name, selection);
		this.page = page;
		setToolTipText(Messages.CompareRunsAction_toolTip);
		ResourceLocator.imageDescriptorFromBundle(UiStatus.PLUGIN_ID, ICON).ifPresent(this::setImageDescriptor);
	}

	@Override
	boolean suits(List<Run> runs) {
		return runs.size() > 1;
	}

	@Override
	void run(List<Run> runs) throws CoreException {
		if (page.showView(CompareView.ID) instanceof CompareView view) {
			view.compare(runs);
		}
	}
}

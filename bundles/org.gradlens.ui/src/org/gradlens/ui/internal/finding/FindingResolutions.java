// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.gradlens.ui.internal.Messages;

/** What a quick fix at a marked finding offers: its explanation, and what to do about it. */
public final class FindingResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return true;
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return new IMarkerResolution[] { new Explain() };
	}

	/** Leads to the view of findings. */
	private static final class Explain implements IMarkerResolution2 {

		@Override
		public String getLabel() {
			return Messages.FindingResolutions_explain;
		}

		@Override
		public String getDescription() {
			return Messages.FindingResolutions_description;
		}

		@Override
		public @Nullable Image getImage() {
			return null;
		}

		@Override
		public void run(IMarker marker) {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			try {
				((FindingsView) page.showView(FindingsView.ID)).reveal(marker);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			}
		}
	}
}

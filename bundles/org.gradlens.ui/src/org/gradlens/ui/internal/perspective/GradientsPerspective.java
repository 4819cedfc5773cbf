// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.perspective;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.progress.IProgressConstants;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.compare.CompareView;
import org.gradlens.ui.internal.finding.FindingsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.time.ThroughTimeView;

/** The network's source in the middle, beside it where its gradient goes, and below how it came to that. */
public final class GradientsPerspective implements IPerspectiveFactory {

	private static final float PROJECTS_SHARE = 0.13f;
	private static final float SOURCE_SHARE = 0.55f;
	private static final float UPPER_SHARE = 0.66f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(JavaUI.ID_PACKAGES, IPageLayout.LEFT, PROJECTS_SHARE, IPageLayout.ID_EDITOR_AREA);
		IFolderLayout flow = layout.createFolder("flow", IPageLayout.RIGHT, SOURCE_SHARE, IPageLayout.ID_EDITOR_AREA); //$NON-NLS-1$
		flow.addView(GradientFlowView.ID);
		flow.addView(FindingsView.ID);
		IFolderLayout values = layout.createFolder("values", IPageLayout.BOTTOM, UPPER_SHARE, "flow"); //$NON-NLS-1$ //$NON-NLS-2$
		values.addView(DistributionsView.ID);
		values.addView(ThroughTimeView.ID);
		IFolderLayout steps = layout.createFolder("steps", IPageLayout.BOTTOM, UPPER_SHARE, IPageLayout.ID_EDITOR_AREA); //$NON-NLS-1$
		steps.addView(GradientMapView.ID);
		steps.addView(TrainingCurvesView.ID);
		steps.addView(RunsView.ID);
		steps.addView(IPageLayout.ID_PROBLEM_VIEW);
		steps.addView(IConsoleConstants.ID_CONSOLE_VIEW);
		steps.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);

		layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
		layout.addActionSet(JavaUI.ID_ACTION_SET);
		layout.addActionSet(JavaUI.ID_ELEMENT_CREATION_ACTION_SET);
		layout.addActionSet(IPageLayout.ID_NAVIGATE_ACTION_SET);
		layout.addShowViewShortcut(GradientFlowView.ID);
		layout.addShowViewShortcut(FindingsView.ID);
		layout.addShowViewShortcut(RunsView.ID);
		layout.addShowViewShortcut(CompareView.ID);
		layout.addShowViewShortcut(GradientMapView.ID);
		layout.addShowViewShortcut(TrainingCurvesView.ID);
		layout.addShowViewShortcut(DistributionsView.ID);
		layout.addShowViewShortcut(ThroughTimeView.ID);
		layout.addShowViewShortcut(JavaUI.ID_PACKAGES);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addPerspectiveShortcut(JavaUI.ID_PERSPECTIVE);
		layout.addPerspectiveShortcut(IDebugUIConstants.ID_DEBUG_PERSPECTIVE);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.perspective;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.progress.IProgressConstants;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.runs.RunsView;

/** The network's source in the middle, and beside it where its gradient goes. */
public final class GradientsPerspective implements IPerspectiveFactory {

	private static final float PROJECTS_SHARE = 0.16f;
	private static final float SOURCE_SHARE = 0.58f;
	private static final float UPPER_SHARE = 0.76f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(JavaUI.ID_PACKAGES, IPageLayout.LEFT, PROJECTS_SHARE, IPageLayout.ID_EDITOR_AREA);
		layout.addView(GradientFlowView.ID, IPageLayout.RIGHT, SOURCE_SHARE, IPageLayout.ID_EDITOR_AREA);
		IFolderLayout output = layout.createFolder("output", IPageLayout.BOTTOM, UPPER_SHARE, //$NON-NLS-1$
				IPageLayout.ID_EDITOR_AREA);
		output.addView(RunsView.ID);
		output.addView(IPageLayout.ID_PROBLEM_VIEW);
		output.addView(IConsoleConstants.ID_CONSOLE_VIEW);
		output.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);

		layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
		layout.addActionSet(JavaUI.ID_ACTION_SET);
		layout.addActionSet(JavaUI.ID_ELEMENT_CREATION_ACTION_SET);
		layout.addActionSet(IPageLayout.ID_NAVIGATE_ACTION_SET);
		layout.addShowViewShortcut(GradientFlowView.ID);
		layout.addShowViewShortcut(RunsView.ID);
		layout.addShowViewShortcut(JavaUI.ID_PACKAGES);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addPerspectiveShortcut(JavaUI.ID_PERSPECTIVE);
		layout.addPerspectiveShortcut(IDebugUIConstants.ID_DEBUG_PERSPECTIVE);
	}
}

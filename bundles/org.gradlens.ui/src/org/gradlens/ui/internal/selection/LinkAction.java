// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.gradlens.ui.internal.Messages;

/** Lets the editor and the views of a window keep to the same layer, or go their own ways. */
public final class LinkAction extends Action {

	private final WindowSubject subject;

	/** Links what a window looks at, also by the key that toggles the link in other views. */
	public LinkAction(WindowSubject subject, IViewSite site) {
		super(Messages.LinkAction_name, IAction.AS_CHECK_BOX);
		this.subject = subject;
		setToolTipText(Messages.LinkAction_toolTip);
		setImageDescriptor(
				PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
		setActionDefinitionId(IWorkbenchCommandConstants.NAVIGATE_TOGGLE_LINK_WITH_EDITOR);
		setChecked(subject.isLinked());
		site.getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.NAVIGATE_TOGGLE_LINK_WITH_EDITOR,
				new ActionHandler(this));
	}

	@Override
	public void run() {
		subject.setLinked(isChecked());
	}
}

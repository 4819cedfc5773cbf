// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.selection.WindowSubject;

/** Lets the views show the newest run, and the next one as soon as it begins. */
final class FollowNewestAction extends Action {

	private static final String ICON = "icons/follow.png"; //$NON-NLS-1$

	private final WindowSubject subject;

	FollowNewestAction(WindowSubject subject) {
		super(Messages.FollowNewestAction_name, IAction.AS_CHECK_BOX);
		this.subject = subject;
		setToolTipText(Messages.FollowNewestAction_toolTip);
		ResourceLocator.imageDescriptorFromBundle(UiStatus.PLUGIN_ID, ICON).ifPresent(this::setImageDescriptor);
		update();
	}

	/** Shows how things are. */
	void update() {
		setChecked(subject.followsNewest());
	}

	@Override
	public void run() {
		if (isChecked()) {
			subject.followNewest();
		} else {
			subject.current().run().ifPresent(subject::choose);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.live;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.widgets.Control;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveListener;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.ViewSubject;

/** Switches the Live Gradients of the experiment that a view looks at. */
public final class LiveAction extends Action implements SubjectListener, LiveListener {

	private static final String ICON = "icons/live.png"; //$NON-NLS-1$

	private final ViewSubject subject;
	private final Control control;

	/**
	 * @param control the view's; when it is disposed, the action has no use any more
	 */
	public LiveAction(ViewSubject subject, Control control) {
		super(Messages.LiveAction_name, IAction.AS_CHECK_BOX);
		this.subject = subject;
		this.control = control;
		setToolTipText(Messages.LiveAction_toolTip);
		ResourceLocator.imageDescriptorFromBundle(UiStatus.PLUGIN_ID, ICON).ifPresent(this::setImageDescriptor);
		subject.addListener(this);
		Gradlens.live().addListener(this);
		control.addDisposeListener(event -> Gradlens.live().removeListener(this));
		update();
	}

	@Override
	public void run() {
		LiveSwitch.toggle(subject.current(), control.getShell());
		update();
	}

	private void update() {
		setChecked(LiveSwitch.isOn(subject.current()));
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		update();
	}

	@Override
	public void liveChanged(LiveExperiment experiment) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					update();
				}
			});
		}
	}
}

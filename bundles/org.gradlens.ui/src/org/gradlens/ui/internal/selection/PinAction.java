// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.undo.UndoableChoices;

/** Pins a view to the run it shows, and lets it go again. */
public final class PinAction extends Action {

	private static final String ICON = "icons/pin.png"; //$NON-NLS-1$

	private final ViewSubject subject;
	private final UndoableChoices choices;

	/** Pins what a view looks at. */
	public PinAction(ViewSubject subject, UndoableChoices choices) {
		super(Messages.PinAction_name, IAction.AS_CHECK_BOX);
		this.subject = subject;
		this.choices = choices;
		setToolTipText(Messages.PinAction_toolTip);
		ResourceLocator.imageDescriptorFromBundle(UiStatus.PLUGIN_ID, ICON).ifPresent(this::setImageDescriptor);
		setChecked(subject.isPinned());
	}

	@Override
	public void run() {
		Optional<ViewSubject.Pin> chosen = isChecked() ? subject.here() : Optional.empty();
		choices.choose(getText(), subject.pin(), chosen, this::pin);
	}

	private void pin(Optional<ViewSubject.Pin> chosen) {
		subject.pin(chosen);
		setChecked(subject.isPinned());
	}
}

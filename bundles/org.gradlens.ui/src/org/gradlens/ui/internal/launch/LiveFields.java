// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.telemetry.probe.ProbeRequest.Program;
import org.gradlens.ui.internal.Messages;

/** Whether an experiment's source is probed after each edit, and by which method. */
final class LiveFields {

	private final Button on;
	private final Text method;

	/** A group that takes a row of three columns. */
	LiveFields(Composite parent, Runnable changed) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(Messages.LiveAction_name);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		on = new Button(group, SWT.CHECK);
		on.setText(Messages.LiveFields_on);
		on.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(on);
		Label label = new Label(group, SWT.NONE);
		label.setText(Messages.LiveFields_method);
		method = new Text(group, SWT.SINGLE | SWT.BORDER);
		method.setToolTipText(Messages.LiveFields_methodTip);
		method.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(method);
	}

	void initializeFrom(ILaunchConfiguration configuration) throws CoreException {
		on.setSelection(configuration.getAttribute(ExperimentAttributes.LIVE, false));
		method.setText(configuration.getAttribute(ExperimentAttributes.LIVE_METHOD, Program.MAIN));
	}

	/** What is as it is without them is not written, so that older configurations stay the same. */
	void performApply(ILaunchConfigurationWorkingCopy configuration) {
		String name = method.getText().strip();
		configuration.setAttribute(ExperimentAttributes.LIVE_METHOD,
				name.isEmpty() || name.equals(Program.MAIN) ? null : name);
		if (on.getSelection()) {
			configuration.setAttribute(ExperimentAttributes.LIVE, true);
		} else {
			configuration.removeAttribute(ExperimentAttributes.LIVE);
		}
	}
}

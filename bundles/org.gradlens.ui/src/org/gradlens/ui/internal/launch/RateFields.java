// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.telemetry.training.AgentSetting;
import org.gradlens.ui.internal.Messages;

/** How finely a run is recorded: two numbers, each in a row of its own. */
final class RateFields {

	private final Spinner recordsPerSecond;
	private final Spinner megabytesPerHour;

	/** Fields in a grid of two columns, of which they take two rows. */
	RateFields(Composite parent, Runnable changed) {
		ModifyListener listener = event -> changed.run();
		recordsPerSecond = create(parent, Messages.RateFields_recordsPerSecond, listener);
		recordsPerSecond.setToolTipText(Messages.RateFields_recordsPerSecondTip);
		megabytesPerHour = create(parent, Messages.RateFields_megabytesPerHour, listener);
		megabytesPerHour.setToolTipText(Messages.RateFields_megabytesPerHourTip);
	}

	private static Spinner create(Composite parent, String text, ModifyListener listener) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		spinner.setMinimum(1);
		spinner.setMaximum(Short.MAX_VALUE);
		spinner.addModifyListener(listener);
		GridDataFactory.swtDefaults().applyTo(spinner);
		return spinner;
	}

	void initializeFrom(ILaunchConfiguration configuration) throws CoreException {
		recordsPerSecond.setSelection(configuration.getAttribute(ExperimentAttributes.RECORDS_PER_SECOND,
				AgentSetting.DEFAULT_RECORDS_PER_SECOND));
		megabytesPerHour.setSelection(configuration.getAttribute(ExperimentAttributes.MEGABYTES_PER_HOUR,
				AgentSetting.DEFAULT_MEGABYTES_PER_HOUR));
	}

	void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(ExperimentAttributes.RECORDS_PER_SECOND, recordsPerSecond.getSelection());
		configuration.setAttribute(ExperimentAttributes.MEGABYTES_PER_HOUR, megabytesPerHour.getSelection());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.preferences.DiagnosisPreferencePage;
import org.gradlens.ui.internal.preferences.ThresholdTable;

/** What the runs of one configuration are judged by, where that is not as in the preferences. */
public final class DiagnosisTab extends AbstractLaunchConfigurationTab {

	private ThresholdTable table;

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		Link hint = new Link(page, SWT.WRAP);
		hint.setText(Messages.DiagnosisTab_hint);
		hint.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> PreferencesUtil
				.createPreferenceDialogOn(getShell(), DiagnosisPreferencePage.ID, null, null).open()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		Composite area = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		table = new ThresholdTable(area, threshold -> CorePreferences.thresholds().get(threshold),
				this::updateLaunchConfigurationDialog);
		setControl(page);
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		// all is as in the preferences
	}

	@Override
	public void initializeFrom(ILaunchConfiguration configuration) {
		Map<Threshold, Double> own = new EnumMap<>(Threshold.class);
		try {
			for (Threshold threshold : Threshold.values()) {
				RunThresholds.number(configuration.getAttribute(attribute(threshold), "")) //$NON-NLS-1$
						.ifPresent(value -> own.put(threshold, value));
			}
		} catch (CoreException e) {
			setErrorMessage(e.getStatus().getMessage());
		}
		table.setOwn(own);
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		Map<Threshold, Double> own = table.own();
		for (Threshold threshold : Threshold.values()) {
			configuration.setAttribute(attribute(threshold),
					own.containsKey(threshold) ? own.get(threshold).toString() : null);
		}
	}

	private static String attribute(Threshold threshold) {
		return ExperimentAttributes.THRESHOLD + threshold.id();
	}

	@Override
	public String getName() {
		return Messages.DiagnosisTab_name;
	}
}

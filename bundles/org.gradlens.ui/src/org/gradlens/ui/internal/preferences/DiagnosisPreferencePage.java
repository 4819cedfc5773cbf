// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** <em>Preferences, Gradlens, Diagnosis</em>: where the rules draw their lines. */
public final class DiagnosisPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The page's id. */
	public static final String ID = "org.gradlens.ui.diagnosis"; //$NON-NLS-1$

	private static final int TABLE_LINES = 20;

	private ThresholdTable table;

	/** The page, its values read when it is shown. */
	public DiagnosisPreferencePage() {
		setDescription(Messages.DiagnosisPreferencePage_description);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CoreStatus.PLUGIN_ID));
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing to prepare
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Composite area = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(SWT.DEFAULT, convertHeightInCharsToPixels(TABLE_LINES)).applyTo(area);
		table = new ThresholdTable(area, Threshold::defaultValue, () -> setValid(true));
		table.setOwn(changed());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, UiStatus.PLUGIN_ID + ".preferences"); //$NON-NLS-1$
		return page;
	}

	private static Map<Threshold, Double> changed() {
		Thresholds now = CorePreferences.thresholds();
		Map<Threshold, Double> changed = new EnumMap<>(Threshold.class);
		for (Threshold threshold : Threshold.values()) {
			if (now.get(threshold) != threshold.defaultValue()) {
				changed.put(threshold, now.get(threshold));
			}
		}
		return changed;
	}

	@Override
	protected void performDefaults() {
		table.setOwn(Map.of());
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
		Map<Threshold, Double> own = table.own();
		for (Threshold threshold : Threshold.values()) {
			String key = CorePreferences.THRESHOLD + threshold.id();
			if (own.containsKey(threshold)) {
				preferences.putDouble(key, own.get(threshold));
			} else {
				preferences.remove(key);
			}
		}
		return true;
	}
}

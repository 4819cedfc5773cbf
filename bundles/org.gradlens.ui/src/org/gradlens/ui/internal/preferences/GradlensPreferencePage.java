// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** <em>Preferences, Gradlens</em>: how many runs are kept, and how the source is probed. */
public final class GradlensPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int GREATEST_RUNS_KEPT = 10_000;
	private static final int MOST_ITERATIONS = 100;
	private static final int LONGEST_BUDGET = 600;
	private static final int LONGEST_REST = 1440;

	/** The page, with fields one below the other. */
	public GradlensPreferencePage() {
		super(GRID);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CoreStatus.PLUGIN_ID));
		setDescription(Messages.GradlensPreferencePage_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing to prepare
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), UiStatus.PLUGIN_ID + ".preferences"); //$NON-NLS-1$
	}

	@Override
	protected void createFieldEditors() {
		addNumber(CorePreferences.RUNS_KEPT, Messages.GradlensPreferencePage_runsKept, GREATEST_RUNS_KEPT);
		addField(new BooleanFieldEditor(CorePreferences.PROBE_ON_PAUSE, Messages.GradlensPreferencePage_probeOnPause,
				getFieldEditorParent()));
		addNumber(CorePreferences.PROBE_ITERATIONS, Messages.GradlensPreferencePage_probeIterations, MOST_ITERATIONS);
		addNumber(CorePreferences.PROBE_BUDGET, Messages.GradlensPreferencePage_probeBudget, LONGEST_BUDGET);
		addNumber(CorePreferences.PROBE_REST, Messages.GradlensPreferencePage_probeRest, LONGEST_REST);
	}

	private void addNumber(String preference, String label, int greatest) {
		IntegerFieldEditor field = new IntegerFieldEditor(preference, label, getFieldEditorParent());
		field.setValidRange(1, greatest);
		addField(field);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** The user's choice of what stands beside the source. */
public final class FiguresPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final String ANNOTATIONS_PAGE = "org.eclipse.ui.editors.preferencePages.Annotations"; //$NON-NLS-1$

	public FiguresPreferencePage() {
		super(GRID);
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, UiStatus.PLUGIN_ID);
		store.setDefault(FigureLength.PREFERENCE, FigureLength.LONG.name());
		setPreferenceStore(store);
		setDescription(Messages.FiguresPreferencePage_description);
	}

	@Override
	protected void createFieldEditors() {
		addField(new RadioGroupFieldEditor(FigureLength.PREFERENCE, Messages.FiguresPreferencePage_length, 1,
				new String[][] { { Messages.FiguresPreferencePage_none, FigureLength.NONE.name() },
						{ Messages.FiguresPreferencePage_short, FigureLength.SHORT.name() },
						{ Messages.FiguresPreferencePage_medium, FigureLength.MEDIUM.name() },
						{ Messages.FiguresPreferencePage_long, FigureLength.LONG.name() } },
				getFieldEditorParent(), true));
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		Link annotations = new Link((Composite) contents, SWT.NONE);
		annotations.setText(Messages.FiguresPreferencePage_annotations);
		annotations.addListener(SWT.Selection,
				event -> PreferencesUtil.createPreferenceDialogOn(getShell(), ANNOTATIONS_PAGE, null, null));
		return contents;
	}

	@Override
	public void init(IWorkbench workbench) {
		// there is nothing to prepare
	}
}

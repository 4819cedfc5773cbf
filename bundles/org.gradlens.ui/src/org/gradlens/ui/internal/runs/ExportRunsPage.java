// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** Asks which runs to export, and where to. */
final class ExportRunsPage extends WizardPage {

	private static final int ROWS = 10;

	private final List<Run> selected;
	private CheckboxTableViewer runs;
	private Text folder;

	/** @param selected the runs that are checked at first */
	ExportRunsPage(List<Run> selected) {
		super("exportRuns", Messages.ExportRunsPage_title, null); //$NON-NLS-1$
		setDescription(Messages.ExportRunsPage_description);
		this.selected = selected;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		runs = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
		runs.setContentProvider(ArrayContentProvider.getInstance());
		runs.setLabelProvider(LabelProvider.createTextProvider(
				run -> NLS.bind(Messages.ExportRunsPage_run, ((Run) run).name(), RunCellText.start((Run) run))));
		runs.setInput(Gradlens.runs().runs());
		runs.setCheckedElements(selected.toArray());
		runs.addCheckStateListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1)
				.hint(SWT.DEFAULT, ROWS * runs.getTable().getItemHeight()).applyTo(runs.getTable());
		new Label(area, SWT.NONE).setText(Messages.ExportRunsPage_folder);
		folder = new Text(area, SWT.BORDER);
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ImportRunsPage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		setPageComplete(false);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, UiStatus.PLUGIN_ID + ".exportRuns"); //$NON-NLS-1$
	}

	private void browse() {
		String chosen = new DirectoryDialog(getShell()).open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void validate() {
		boolean exists = Files.isDirectory(folder());
		setErrorMessage(folder.getText().isBlank() || exists ? null : Messages.ExportRunsPage_missing);
		setPageComplete(exists && !folder.getText().isBlank() && runs.getCheckedElements().length > 0);
	}

	private Path folder() {
		return new File(folder.getText().strip()).toPath();
	}

	/** Which run goes to which file; no file that is there is written over. */
	Map<Run, Path> files() {
		Map<Run, Path> files = new LinkedHashMap<>();
		Set<Path> taken = new HashSet<>();
		for (Object checked : runs.getCheckedElements()) {
			Run run = (Run) checked;
			String name = RunTransfer.fileName(run);
			Path file = folder().resolve(name);
			for (int i = 2; taken.contains(file) || Files.exists(file); i++) {
				int extension = name.lastIndexOf('.');
				file = folder().resolve(name.substring(0, extension) + '-' + i + name.substring(extension));
			}
			taken.add(file);
			files.put(run, file);
		}
		return files;
	}
}

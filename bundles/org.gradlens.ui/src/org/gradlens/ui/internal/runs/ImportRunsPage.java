// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** Asks which run logs to import, and whether to copy them. */
final class ImportRunsPage extends WizardPage {

	private Text files;
	private Button copy;

	ImportRunsPage() {
		super("importRuns", Messages.ImportRunsPage_title, null); //$NON-NLS-1$
		setDescription(Messages.ImportRunsPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.ImportRunsPage_files);
		files = new Text(area, SWT.BORDER);
		files.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(files);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ImportRunsPage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		copy = new Button(area, SWT.CHECK);
		copy.setText(Messages.ImportRunsPage_copy);
		copy.setToolTipText(Messages.ImportRunsPage_copyToolTip);
		copy.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(copy);
		setPageComplete(false);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, UiStatus.PLUGIN_ID + ".importRuns"); //$NON-NLS-1$
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setFilterExtensions(new String[] { "*.gradlens", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		if (dialog.open() != null) {
			files.setText(String.join(File.pathSeparator, Stream.of(dialog.getFileNames())
					.map(name -> dialog.getFilterPath() + File.separator + name).toList()));
		}
	}

	private void validate() {
		List<Path> missing = files().stream().filter(file -> !Files.isRegularFile(file)).toList();
		setErrorMessage(missing.isEmpty() ? null : NLS.bind(Messages.ImportRunsPage_missing, missing.get(0)));
		setPageComplete(missing.isEmpty() && !files().isEmpty());
	}

	/** The files to import. */
	List<Path> files() {
		return Stream.of(files.getText().split(File.pathSeparator)).map(String::strip).filter(text -> !text.isEmpty())
				.map(text -> new File(text).toPath()).toList();
	}

	/** Whether to copy or to link them. */
	RunTransfer.Mode mode() {
		return copy.getSelection() ? RunTransfer.Mode.COPY : RunTransfer.Mode.LINK;
	}
}

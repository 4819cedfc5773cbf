// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.chart.ChartTable;

/** Takes findings to the clipboard as text, or to a file as comma separated values. */
final class FindingsOut {

	private static final String CSV = "*.csv"; //$NON-NLS-1$
	private static final String FILE = "findings.csv"; //$NON-NLS-1$

	private final Shell shell;
	private final Supplier<List<FindingItem>> chosen;
	private final Supplier<List<FindingItem>> all;

	/**
	 * @param chosen what is copied
	 * @param all what is exported, and copied when nothing is chosen
	 */
	FindingsOut(Shell shell, Supplier<List<FindingItem>> chosen, Supplier<List<FindingItem>> all) {
		this.shell = shell;
		this.chosen = chosen;
		this.all = all;
	}

	/** Copies what is selected of an explanation that has the focus, else findings. */
	IAction copy(StyledText explanation) {
		Action copy = new Action(Messages.CopyRowsAction_name) {
			@Override
			public void run() {
				if (explanation.isFocusControl() && explanation.getSelectionCount() > 0) {
					explanation.copy();
				} else {
					toClipboard(text());
				}
			}
		};
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		return copy;
	}

	private String text() {
		List<FindingItem> items = chosen.get().isEmpty() ? all.get() : chosen.get();
		return items.stream().map(FindingText::plain)
				.collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
	}

	private void toClipboard(String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** Asks for a file and writes all findings. */
	IAction export() {
		return new Action(Messages.FindingsView_export) {
			@Override
			public void run() {
				FileDialog dialog = new FileDialog(shell, SWT.SAVE);
				dialog.setFilterExtensions(new String[] { CSV });
				dialog.setFileName(FILE);
				dialog.setOverwrite(true);
				String file = dialog.open();
				if (file != null) {
					write(Path.of(file));
				}
			}
		};
	}

	/** Writes all findings, a row each. */
	void write(Path file) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(Messages.FindingsView_csvHeadings.split(","))); //$NON-NLS-1$
		all.get().stream().map(FindingText::cells).forEach(rows::add);
		try {
			Files.writeString(file, ChartTable.csv(rows), StandardCharsets.UTF_8);
		} catch (IOException e) {
			ErrorDialog.openError(shell, null, null, UiStatus.FILE_UNWRITABLE.toStatus(e, file));
		}
	}
}

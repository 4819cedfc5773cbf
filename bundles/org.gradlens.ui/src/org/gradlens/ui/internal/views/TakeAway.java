// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartPicture;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.chart.ChartTable;

/** Takes a chart to the clipboard or to a file, as numbers or as a picture. */
public final class TakeAway {

	private static final String PNG = ".png"; //$NON-NLS-1$
	private static final String SVG = ".svg"; //$NON-NLS-1$
	private static final String CSV = ".csv"; //$NON-NLS-1$

	private final ChartSource source;
	private final Shell shell;

	/** @param shell of the dialogs that ask for a file */
	public TakeAway(ChartSource source, Shell shell) {
		this.source = source;
		this.shell = shell;
	}

	/** Adds what takes away pictures and numbers to a menu. */
	public void fill(IContributionManager menu) {
		menu.add(simple(Messages.ChartMenus_copyPicture, this::copyPicture));
		menu.add(simple(Messages.ChartMenus_savePicture, this::savePicture));
		menu.add(simple(Messages.ChartMenus_export, this::exportNumbers));
	}

	private static IAction simple(String name, Runnable run) {
		return new Action(name) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** Copies the numbers. */
	public IAction copy() {
		Action copy = new Action(Messages.ChartMenus_copy) {
			@Override
			public void run() {
				source.chart().ifPresent(shown -> toClipboard(ChartTable.tabbed(shown), TextTransfer.getInstance()));
			}
		};
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		return copy;
	}

	void copyPicture() {
		source.chart().ifPresent(
				shown -> toClipboard(ChartPicture.image(shown, source.control()), ImageTransfer.getInstance()));
	}

	private void toClipboard(Object content, Transfer transfer) {
		Clipboard clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { content }, new Transfer[] { transfer });
		} finally {
			clipboard.dispose();
		}
	}

	void savePicture() {
		source.chart().ifPresent(shown -> ask(shown, PNG, SVG).ifPresent(file -> write(shown, file)));
	}

	void exportNumbers() {
		source.chart().ifPresent(shown -> ask(shown, CSV).ifPresent(file -> write(shown, file)));
	}

	private Optional<Path> ask(Chart shown, String... extensions) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		String[] patterns = new String[extensions.length];
		for (int i = 0; i < extensions.length; i++) {
			patterns[i] = '*' + extensions[i];
		}
		dialog.setFilterExtensions(patterns);
		dialog.setFileName(shown.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + extensions[0]); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Writes a chart to a file, in the form that the end of its name tells. */
	public void write(Chart shown, Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		try {
			if (name.endsWith(SVG)) {
				Files.writeString(file, ChartPicture.svg(shown, source.control()));
			} else if (name.endsWith(CSV)) {
				Files.writeString(file, ChartTable.csv(shown), StandardCharsets.UTF_8);
			} else {
				ImageLoader loader = new ImageLoader();
				loader.data = new ImageData[] { ChartPicture.image(shown, source.control()) };
				try (OutputStream out = Files.newOutputStream(file)) {
					loader.save(out, SWT.IMAGE_PNG);
				}
			}
		} catch (IOException e) {
			ErrorDialog.openError(shell, null, null, UiStatus.FILE_UNWRITABLE.toStatus(e, file));
		}
	}
}

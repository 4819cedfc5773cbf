// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.statushandlers.StatusManager;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.UiStatus;

/** Lets runs be dragged out of the IDE as files that are called as the runs are. */
final class RunDrag extends DragSourceAdapter {

	private final SelectedRuns selection;

	private RunDrag(SelectedRuns selection) {
		this.selection = selection;
	}

	static void addTo(Control control, SelectedRuns selection) {
		DragSource source = new DragSource(control, DND.DROP_COPY);
		source.setTransfer(FileTransfer.getInstance());
		source.addDragListener(new RunDrag(selection));
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		event.doit = !selection.runs().isEmpty()
				&& selection.runs().stream().allMatch(run -> Files.exists(run.log()));
	}

	@Override
	public void dragSetData(DragSourceEvent event) {
		try {
			event.data = files().stream().map(Path::toString).toArray(String[]::new);
		} catch (IOException e) {
			event.doit = false;
			StatusManager.getManager().handle(UiStatus.RUNS_NOT_DRAGGED.toStatus(e), StatusManager.LOG);
		}
	}

	/** Other names of the logs themselves, which takes no time, in a folder that the system cleans up. */
	private List<Path> files() throws IOException {
		Path target = Files.createTempDirectory("gradlens"); //$NON-NLS-1$
		List<Path> files = new ArrayList<>();
		for (Run run : selection.runs()) {
			Path file = target.resolve(run.id()).resolve(RunTransfer.fileName(run));
			Files.createDirectories(file.getParent());
			try {
				Files.createLink(file, run.log());
			} catch (IOException | UnsupportedOperationException e) {
				Files.copy(run.log(), file);
			}
			files.add(file);
		}
		return files;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.gradlens.core.run.RunTransfer;

/** Imports the files that are dropped; with the keys for a link, they are linked. */
final class RunDrop extends DropTargetAdapter {

	private final IWorkbenchWindow window;

	private RunDrop(IWorkbenchWindow window) {
		this.window = window;
	}

	static void addTo(Control control, IWorkbenchWindow window) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new RunDrop(window));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (event.detail == DND.DROP_DEFAULT) {
			event.detail = DND.DROP_COPY;
		}
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		dragEnter(event);
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof String[] names) {
			List<Path> files = Stream.of(names).map(name -> new File(name).toPath()).toList();
			new RunImportJob(window, files,
					event.detail == DND.DROP_LINK ? RunTransfer.Mode.LINK : RunTransfer.Mode.COPY).schedule();
		}
	}
}

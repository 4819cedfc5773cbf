// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.selection.WindowSubject;

/**
 * Leads to the line that declares a layer.
 *
 * @param run the run that has the layer
 * @param network which of its networks, counted from 0
 * @param layer index of the layer
 */
record LayerLink(Run run, int network, int layer) implements IHyperlink {

	@Override
	public void linkEntered() {
		// nothing is to be seen before it is followed
	}

	@Override
	public void linkExited() {
		// nothing was shown
	}

	@Override
	public void linkActivated() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			WindowSubject subject = WindowSubject.of(window);
			if (!subject.current().run().filter(run::equals).isPresent()) {
				subject.choose(run);
			}
			subject.setNetwork(network);
			subject.openSource(layer);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.selection.WindowSubject;

/** Leads from a line that declares layers to their rows in the Gradient Flow view. */
final class ShowInFlow {

	private ShowInFlow() {
	}

	/** Opens the view in the active window and selects the layers of a line there. */
	static void open(LineReading line) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || line.layers().isEmpty()) {
			return;
		}
		try {
			window.getActivePage().showView(GradientFlowView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			select(window, line.layers());
		} catch (PartInitException e) {
			ILog.of(ShowInFlow.class).log(UiStatus.VIEW_UNAVAILABLE.toStatus(e));
		}
	}

	private static void select(IWorkbenchWindow window, List<LayerMoment> layers) {
		LayerMoment first = layers.get(0);
		WindowSubject subject = WindowSubject.of(window);
		if (!subject.current().run().filter(first.run()::equals).isPresent()) {
			subject.choose(first.run());
		}
		subject.setNetwork(first.run().networks().indexOf(first.history()));
		subject.setLayers(layers.stream().filter(layer -> layer.history() == first.history())
				.map(layer -> layer.layer().index()).toList());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.selection.WindowSubject;

/** Leads from a line that declares layers to a view. For the user interface's thread. */
public final class ShowLayers {

	private ShowLayers() {
	}

	/** Selects the layers at an editor's caret; tells whether there are any. */
	public static boolean atCaret(@Nullable IWorkbenchPart editor) {
		Optional<LineReading> line = EditorMarks.viewer(editor)
				.filter(viewer -> viewer.getSelectionProvider().getSelection() instanceof ITextSelection)
				.flatMap(viewer -> EditorMarks.reading(viewer)
						.at(((ITextSelection) viewer.getSelectionProvider().getSelection()).getStartLine() + 1))
				.filter(found -> !found.layers().isEmpty());
		line.ifPresent(found -> select(editor.getSite().getWorkbenchWindow(), found.layers()));
		return line.isPresent();
	}

	/** Selects the layers of a line in the Gradient Flow view. */
	static void inFlow(LineReading line) {
		in(GradientFlowView.ID, line);
	}

	/** Opens a view in the active window and selects the layers of a line. */
	static void in(String view, LineReading line) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || line.layers().isEmpty()) {
			return;
		}
		try {
			window.getActivePage().showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
			select(window, line.layers());
		} catch (PartInitException e) {
			ILog.of(ShowLayers.class).log(UiStatus.VIEW_UNAVAILABLE.toStatus(e));
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

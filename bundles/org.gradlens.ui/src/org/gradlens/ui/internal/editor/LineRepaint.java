// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Set;

import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.JFaceTextUtil;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** Has those lines of an editor painted again whose figures have changed, as far as they can be seen. */
final class LineRepaint {

	private final ISourceViewer viewer;

	LineRepaint(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	/** Has lines painted, counted from 1. For any thread. */
	void of(Set<Integer> lines) {
		Display.getDefault().asyncExec(() -> {
			StyledText widget = viewer.getTextWidget();
			if (widget != null && !widget.isDisposed()) {
				paint(widget, lines);
			}
		});
	}

	private void paint(StyledText widget, Set<Integer> lines) {
		int first = widget.getTopIndex();
		int last = JFaceTextUtil.getPartialBottomIndex(widget);
		while (first <= last && !lines.contains(modelLine(first) + 1)) {
			first++;
		}
		while (first <= last && !lines.contains(modelLine(last) + 1)) {
			last--;
		}
		if (first <= last) {
			int top = widget.getLinePixel(first);
			int height = widget.getLinePixel(last + 1) - top;
			Composite parent = widget.getParent();
			Rectangle area = widget.getDisplay().map(widget, parent,
					new Rectangle(0, top, widget.getClientArea().width, height));
			// a text widget that is asked itself would lay its lines out again, which takes far longer than to paint them
			parent.redraw(area.x, area.y, area.width, area.height, true);
		}
	}

	private int modelLine(int widgetLine) {
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetLine2ModelLine(widgetLine) : widgetLine;
	}
}

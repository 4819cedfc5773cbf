// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** Has an editor painted again when lines that can be seen have changed figures. */
final class LineRepaint {

	private final ISourceViewer viewer;

	LineRepaint(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	/** Says which lines have, counted from 1. For any thread. */
	void of(Set<Integer> lines) {
		Display.getDefault().asyncExec(() -> {
			StyledText widget = viewer.getTextWidget();
			if (widget != null && !widget.isDisposed()) {
				paint(widget, lines);
			}
		});
	}

	private void paint(StyledText widget, Set<Integer> lines) {
		Rectangle inside = widget.getClientArea();
		int first = widget.getTopIndex();
		// as many as if all were as low as can be: to ask which is the last, or where one is, may lay them all out
		int next = first + inside.height / widget.getLineHeight() + 2;
		if (IntStream.range(first, next).anyMatch(line -> lines.contains(modelLine(line) + 1))) {
			Composite parent = widget.getParent();
			Rectangle area = widget.getDisplay().map(widget, parent, inside);
			// a text widget that is asked itself would lay its lines out again, which takes far longer than to paint them
			parent.redraw(area.x, area.y, area.width, area.height, true);
		}
	}

	private int modelLine(int widgetLine) {
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetLine2ModelLine(widgetLine) : widgetLine;
	}
}

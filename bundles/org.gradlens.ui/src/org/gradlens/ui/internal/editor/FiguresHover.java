// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jface.text.AbstractHoverInformationControlManager;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Shows a layer's card over the figures at the end of its line, where the editor's own hovers do not reach. */
final class FiguresHover extends AbstractHoverInformationControlManager {

	private final ISourceViewer viewer;

	FiguresHover(ISourceViewer viewer) {
		super(parent -> new LayerCard(parent, false));
		this.viewer = viewer;
		setCloser(new CardCloser(this::hideInformationControl, viewer.getTextWidget().getLineHeight() / 2));
		install(viewer.getTextWidget());
	}

	@Override
	protected void computeInformation() {
		StyledText widget = viewer.getTextWidget();
		Point pointer = getHoverEventLocation();
		int widgetLine = widget.getLineIndex(pointer.y);
		int end = widget.getOffsetAtLine(widgetLine) + widget.getLine(widgetLine).length();
		Point textEnd = widget.getLocationAtOffset(end);
		Rectangle figures = new Rectangle(textEnd.x, textEnd.y, Math.max(0, widget.getClientArea().width - textEnd.x),
				widget.getLineHeight(end));
		Optional<LineReading> line = EditorMarks.reading(viewer).at(modelLine(widgetLine) + 1)
				.filter(found -> !found.layers().isEmpty() && figures.contains(pointer)
						&& FigureLength.chosen() != FigureLength.NONE);
		setInformation(line.orElse(null), figures);
	}

	private int modelLine(int widgetLine) {
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetLine2ModelLine(widgetLine) : widgetLine;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.ui.text.java.hover.IJavaEditorTextHover;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;

/**
 * Shows a layer's card over the call that declares it. Over other names of the line Java's own hover is left
 * alone.
 */
public final class LayerHover implements IJavaEditorTextHover, ITextHoverExtension, ITextHoverExtension2 {

	@Override
	public void setEditor(IEditorPart editor) {
		// the viewer knows what there is to show
	}

	@Override
	public @Nullable IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return line(viewer, offset).map(line -> new Region(offset, 0)).orElse(null);
	}

	@Override
	public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
		return line(viewer, region.getOffset()).map(LineText::of).orElse(null);
	}

	@Override
	public @Nullable Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		return line(viewer, region.getOffset()).orElse(null);
	}

	private static Optional<LineReading> line(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		try {
			return EditorMarks.reading(viewer).at(document.getLineOfOffset(offset) + 1)
					.filter(line -> !line.layers().isEmpty() && isOnAnchor(document, line.place().anchor(), offset));
		} catch (BadLocationException e) {
			return Optional.empty();
		}
	}

	/** Whether an offset is in the name that begins at another. */
	private static boolean isOnAnchor(IDocument document, int anchor, int offset) {
		try {
			int end = anchor;
			while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
				end++;
			}
			return offset >= anchor && offset < end;
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return new AbstractReusableInformationControlCreator() {

			@Override
			protected IInformationControl doCreateInformationControl(Shell parent) {
				return new LayerCard(parent, false);
			}
		};
	}
}

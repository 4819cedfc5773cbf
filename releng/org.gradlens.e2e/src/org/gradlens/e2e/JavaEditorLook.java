// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension2;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;

/** What a reader sees in a Java editor. Everything here runs on the UI thread. */
final class JavaEditorLook {

	private final ISourceViewer viewer;

	JavaEditorLook(IEditorPart editor) {
		viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	StyledText text() {
		return viewer.getTextWidget();
	}

	/** The line of the caret, counted from 1. */
	int caretLine() {
		try {
			return viewer.getDocument().getLineOfOffset(viewer.getSelectedRange().x) + 1;
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}

	void placeCaret(int line) {
		try {
			int offset = viewer.getDocument().getLineOffset(line - 1);
			viewer.setSelectedRange(offset, 0);
			viewer.revealRange(offset, 0);
			text().setFocus();
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}

	/** Where the text widget shows a text of a line, counted from 1. */
	Point placeOf(int line, String part) {
		try {
			IDocument document = viewer.getDocument();
			int start = document.getLineOffset(line - 1);
			int offset = start + document.get(start, document.getLineLength(line - 1)).indexOf(part);
			Point place = text().getLocationAtOffset(((ITextViewerExtension5) viewer).modelOffset2WidgetOffset(offset));
			return new Point(place.x, place.y + text().getLineHeight() / 2);
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}

	/** Selects a text that stands behind another one. */
	void select(String before, String text) {
		int offset = viewer.getDocument().get().indexOf(before + text) + before.length();
		viewer.setSelectedRange(offset, text.length());
		viewer.revealRange(offset, text.length());
		text().setFocus();
	}

	/** The figures that stand at the ends of lines, by line counted from 1. */
	Map<Integer, String> lineEndFigures() {
		Map<Integer, String> figures = new TreeMap<>();
		IDocument document = viewer.getDocument();
		Iterator<Annotation> annotations = ((ISourceViewerExtension2) viewer).getVisualAnnotationModel()
				.getAnnotationIterator();
		while (annotations.hasNext()) {
			Annotation annotation = annotations.next();
			if (annotation instanceof AbstractInlinedAnnotation) {
				Position position = ((ISourceViewerExtension2) viewer).getVisualAnnotationModel().getPosition(annotation);
				String label = label(annotation);
				// another thread may have just taken it away
				if (position != null && !label.isBlank()) {
					try {
						figures.merge(document.getLineOfOffset(position.offset) + 1, label, String::concat);
					} catch (BadLocationException e) {
						throw new AssertionError(e);
					}
				}
			}
		}
		return figures;
	}

	/** JFace shows the minings of an annotation, but tells nobody which. */
	private static String label(Annotation annotation) {
		List<String> labels = new ArrayList<>();
		for (Class<?> type = annotation.getClass(); type != null; type = type.getSuperclass()) {
			try {
				Field minings = type.getDeclaredField("fMinings");
				minings.setAccessible(true);
				for (Object mining : (List<?>) minings.get(annotation)) {
					labels.add(String.valueOf(((ICodeMining) mining).getLabel()));
				}
			} catch (NoSuchFieldException e) {
				continue;
			} catch (IllegalAccessException e) {
				throw new AssertionError(e);
			}
		}
		return String.join(" ", labels);
	}
}

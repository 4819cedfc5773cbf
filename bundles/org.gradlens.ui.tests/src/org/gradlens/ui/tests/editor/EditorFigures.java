// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;

/** What stands at the ends of an editor's lines. */
public final class EditorFigures {

	private EditorFigures() {
	}

	/** The texts by line, counted from 1, trailing space removed. */
	public static SortedMap<Integer, String> labels(ISourceViewer viewer) {
		SortedMap<Integer, String> labels = new TreeMap<>();
		IAnnotationModel model = viewer.getAnnotationModel();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof AbstractInlinedAnnotation) {
				line(viewer, annotation).ifPresent(line -> minings(annotation)
						.forEach(mining -> labels.merge(line, mining.getLabel().stripTrailing(), String::concat)));
			}
		});
		return labels;
	}

	/** The line of an annotation, counted from 1; empty for one that another thread has just taken away. */
	static Optional<Integer> line(ISourceViewer viewer, Annotation annotation) {
		Position position = viewer.getAnnotationModel().getPosition(annotation);
		try {
			return position == null ? Optional.empty()
					: Optional.of(viewer.getDocument().getLineOfOffset(position.offset) + 1);
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}

	/** JFace shows the minings of an annotation, but tells nobody which. */
	@SuppressWarnings("unchecked")
	private static List<ICodeMining> minings(Object annotation) {
		for (Class<?> type = annotation.getClass(); type != null; type = type.getSuperclass()) {
			try {
				Field minings = type.getDeclaredField("fMinings");
				minings.setAccessible(true);
				return List.copyOf((List<ICodeMining>) minings.get(annotation));
			} catch (NoSuchFieldException e) {
				continue;
			} catch (IllegalAccessException e) {
				throw new AssertionError(e);
			}
		}
		return List.of();
	}
}

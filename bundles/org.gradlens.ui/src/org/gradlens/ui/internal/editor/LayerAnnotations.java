// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.gradlens.core.source.PlaceState;

/** The marks of an editor's layers in its rulers. For the user interface's thread. */
final class LayerAnnotations {

	private final ISourceViewer viewer;
	private final List<LayerAnnotation> shown = new ArrayList<>();

	LayerAnnotations(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	/** Shows the marks of a reading of the text as it stands; changes no more than differs. */
	void show(SourceReading reading) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (!(model instanceof IAnnotationModelExtension extension)) {
			return;
		}
		Map<Position, LineReading> wanted = new HashMap<>();
		for (LineReading line : reading.all()) {
			if (line.place().state() != PlaceState.UNMEASURED) {
				try {
					wanted.put(position(viewer.getDocument(), line), line);
				} catch (BadLocationException e) {
					// the text has fewer lines by now, and is read again
					continue;
				}
			}
		}
		List<LayerAnnotation> obsolete = new ArrayList<>();
		for (LayerAnnotation annotation : shown) {
			Position position = model.getPosition(annotation);
			LineReading line = position == null || position.isDeleted() ? null : wanted.get(position);
			if (line != null && line.mark().annotationType().equals(annotation.getType())) {
				annotation.renew(line);
				wanted.remove(position);
			} else {
				obsolete.add(annotation);
			}
		}
		Map<LayerAnnotation, Position> added = new HashMap<>();
		wanted.forEach((position, line) -> added.put(new LayerAnnotation(line), position));
		if (!obsolete.isEmpty() || !added.isEmpty()) {
			extension.replaceAnnotations(obsolete.toArray(Annotation[]::new), added);
			shown.removeAll(obsolete);
			shown.addAll(added.keySet());
		}
	}

	/** From the call that declares to the end of its line. */
	private static Position position(IDocument document, LineReading line) throws BadLocationException {
		int start = document.getLineOffset(line.line() - 1);
		int end = start + document.getLineInformation(line.line() - 1).getLength();
		int from = Math.max(start, Math.min(line.place().anchor(), end));
		return new Position(from, end - from);
	}
}

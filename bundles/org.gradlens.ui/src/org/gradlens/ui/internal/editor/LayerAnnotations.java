// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.gradlens.core.source.PlaceState;

/**
 * The marks of an editor's layers in its rulers. For any thread: like Java's own marks they change under the lock of
 * the document that they are in, so that no edit comes between.
 */
final class LayerAnnotations {

	private final ISourceViewer viewer;
	private final Set<LayerAnnotation> shown = ConcurrentHashMap.newKeySet();

	LayerAnnotations(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	/** Shows the marks of a reading, unless the text was edited since; changes no more than differs. */
	synchronized void show(SourceReading reading) {
		IDocument document = viewer.getDocument();
		if (document == null || !(viewer.getAnnotationModel() instanceof AnnotationModel model)) {
			return;
		}
		Map<Position, LineReading> wanted = new HashMap<>();
		try {
			for (LineReading line : reading.all()) {
				if (line.place().state() != PlaceState.UNMEASURED) {
					wanted.put(position(document, line), line);
				}
			}
		} catch (BadLocationException e) {
			// the text has fewer lines by now, and is read again
			return;
		}
		Object lock = model.getLockObject();
		synchronized (lock == null ? model : lock) {
			if (((IDocumentExtension4) document).getModificationStamp() == reading.stamp()) {
				show(wanted, model);
			}
		}
	}

	/** The lines that have marks, where these are by now: they move with edits. */
	SortedMap<Integer, LineReading> lines(IDocument document) {
		SortedMap<Integer, LineReading> lines = new TreeMap<>();
		IAnnotationModel model = viewer.getAnnotationModel();
		for (LayerAnnotation annotation : shown) {
			Position position = model == null ? null : model.getPosition(annotation);
			if (position != null && !position.isDeleted()) {
				try {
					int line = document.getLineOfOffset(position.getOffset()) + 1;
					lines.putIfAbsent(line, annotation.line().movedTo(line, position.getOffset()));
				} catch (BadLocationException e) {
					// the text has become shorter meanwhile: the line is gone
					continue;
				}
			}
		}
		return lines;
	}

	private void show(Map<Position, LineReading> wanted, AnnotationModel model) {
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
			model.replaceAnnotations(obsolete.toArray(Annotation[]::new), added);
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

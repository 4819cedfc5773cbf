// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * What an open editor knows of its layers: kept as long as its text widget, so that rulers, hovers and commands
 * speak of what its lines show. For any thread.
 */
final class EditorMarks {

	private static final Map<StyledText, EditorMarks> OF_WIDGETS = new ConcurrentHashMap<>();

	private final LayerAnnotations annotations;
	private volatile SourceReading reading = SourceReading.NONE;

	private EditorMarks(ITextEditor editor, ISourceViewer viewer) {
		annotations = new LayerAnnotations(viewer);
		StyledText widget = viewer.getTextWidget();
		widget.getDisplay().asyncExec(() -> {
			if (widget.isDisposed()) {
				OF_WIDGETS.remove(widget);
			} else {
				addHovers(editor, viewer);
			}
		});
	}

	private static void addHovers(ITextEditor editor, ISourceViewer viewer) {
		StyledText widget = viewer.getTextWidget();
		FiguresHover beside = new FiguresHover(viewer);
		beside.setEnabled(true);
		Optional<RulerHover> inRuler = editor.getAdapter(IVerticalRulerInfo.class) instanceof CompositeRuler ruler
				? Optional.of(new RulerHover(viewer, ruler))
				: Optional.empty();
		widget.addDisposeListener(event -> {
			beside.dispose();
			inRuler.ifPresent(RulerHover::dispose);
			OF_WIDGETS.remove(widget);
		});
	}

	/** What an editor knows; always the same object for the same widget. */
	static EditorMarks of(ITextEditor editor, ISourceViewer viewer) {
		return OF_WIDGETS.computeIfAbsent(viewer.getTextWidget(), widget -> new EditorMarks(editor, viewer));
	}

	/** What was read last of the source that a viewer shows, on the lines where it is by now. */
	static SourceReading reading(@Nullable ITextViewer viewer) {
		StyledText widget = viewer == null ? null : viewer.getTextWidget();
		EditorMarks marks = widget == null ? null : OF_WIDGETS.get(widget);
		IDocument document = viewer == null ? null : viewer.getDocument();
		return marks == null || document == null ? SourceReading.NONE : marks.reading(document);
	}

	private SourceReading reading(IDocument document) {
		SourceReading last = reading;
		long stamp = ((IDocumentExtension4) document).getModificationStamp();
		return last.stamp() == stamp ? last
				: new SourceReading(stamp, last.run(), last.sharedSource(), annotations.lines(document));
	}

	/** The viewer of an editor, or empty for a part that is none. */
	static Optional<ISourceViewer> viewer(@Nullable IWorkbenchPart part) {
		return part != null && part.getAdapter(ITextOperationTarget.class) instanceof ISourceViewer viewer
				? Optional.of(viewer)
				: Optional.empty();
	}

	/** Takes what was read of the text as it stands. */
	void show(SourceReading changed) {
		reading = changed;
		annotations.show(changed);
	}
}

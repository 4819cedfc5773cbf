// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPart;

/**
 * What an open editor knows of its layers: kept as long as its text widget, so that rulers, hovers and commands
 * speak of what its lines show. For the user interface's thread, but that hovers ask for the reading on others.
 */
final class EditorMarks {

	private static final Map<StyledText, EditorMarks> OF_WIDGETS = new ConcurrentHashMap<>();

	private final LayerAnnotations annotations;
	private volatile SourceReading reading = SourceReading.NONE;

	private EditorMarks(ISourceViewer viewer) {
		annotations = new LayerAnnotations(viewer);
		FiguresHover hover = new FiguresHover(viewer);
		hover.setEnabled(true);
		viewer.getTextWidget().addDisposeListener(event -> {
			hover.dispose();
			OF_WIDGETS.remove(event.widget);
		});
	}

	/** What an editor knows; always the same object for the same widget. */
	static EditorMarks of(ISourceViewer viewer) {
		return OF_WIDGETS.computeIfAbsent(viewer.getTextWidget(), widget -> new EditorMarks(viewer));
	}

	/** What was read last of the source that a viewer shows. For any thread. */
	static SourceReading reading(@Nullable ITextViewer viewer) {
		StyledText widget = viewer == null ? null : viewer.getTextWidget();
		EditorMarks marks = widget == null ? null : OF_WIDGETS.get(widget);
		return marks == null ? SourceReading.NONE : marks.reading;
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

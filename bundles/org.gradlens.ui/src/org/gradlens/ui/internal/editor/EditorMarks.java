// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPart;

/**
 * What an open editor knows of its layers: kept with its text widget, so that rulers, hovers and commands
 * speak of what its lines show. For the user interface's thread.
 */
final class EditorMarks {

	private static final String KEY = EditorMarks.class.getName();

	private final LayerAnnotations annotations;
	private SourceReading reading = SourceReading.NONE;

	private EditorMarks(ISourceViewer viewer) {
		annotations = new LayerAnnotations(viewer);
		FiguresHover hover = new FiguresHover(viewer);
		hover.setEnabled(true);
		viewer.getTextWidget().addDisposeListener(event -> hover.dispose());
	}

	/** What an editor knows; always the same object for the same widget. */
	static EditorMarks of(ISourceViewer viewer) {
		StyledText widget = viewer.getTextWidget();
		if (widget.getData(KEY) instanceof EditorMarks known) {
			return known;
		}
		EditorMarks marks = new EditorMarks(viewer);
		widget.setData(KEY, marks);
		return marks;
	}

	/** What was read last of the source that a viewer shows. */
	static SourceReading reading(@Nullable ITextViewer viewer) {
		StyledText widget = viewer == null ? null : viewer.getTextWidget();
		return widget != null && widget.getData(KEY) instanceof EditorMarks marks ? marks.reading
				: SourceReading.NONE;
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

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Iterator;
import java.util.Optional;

import org.eclipse.jface.text.AbstractInformationControlManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRulerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.rulers.IContributedRulerColumn;

/**
 * Shows a layer's card over its mark in the ruler, in place of the editor's own hover, which has words alone. That one is
 * left to lines that other marks are on as well, such as those of the compiler.
 */
final class RulerHover extends AbstractInformationControlManager {

	private static final String MARKS = "org.eclipse.ui.editors.columns.annotations"; //$NON-NLS-1$
	private static final String FINDING = "org.gradlens.ui.finding"; //$NON-NLS-1$

	private final ISourceViewer viewer;
	private final CompositeRuler ruler;
	private final Display display;
	private final Listener listener = this::hovered;
	private int line;

	RulerHover(ISourceViewer viewer, CompositeRuler ruler) {
		super(parent -> new LayerCard(parent, false));
		this.viewer = viewer;
		this.ruler = ruler;
		display = ruler.getControl().getDisplay();
		int lineHeight = viewer.getTextWidget().getLineHeight();
		setAnchor(ANCHOR_RIGHT);
		setMargins(lineHeight / 2, 0);
		setCloser(new CardCloser(this::hideInformationControl, lineHeight / 2));
		install(ruler.getControl());
		setEnabled(true);
		display.addFilter(SWT.MouseHover, listener);
	}

	@Override
	public void dispose() {
		display.removeFilter(SWT.MouseHover, listener);
		super.dispose();
	}

	/** Takes the event for itself where there is a card to show: no other hover is to come. */
	private void hovered(Event event) {
		if (!ruler.getControl().isDisposed() && isColumnOfMarks(event.widget)) {
			line = ruler.toDocumentLineNumber(event.y);
			if (reading().isPresent() && hasOwnMarksOnly()) {
				event.type = SWT.None;
				showInformation();
			}
		}
	}

	/** Whether a control is the column of marks, not that of line numbers, whose hover tells of other things. */
	private boolean isColumnOfMarks(Widget control) {
		for (Iterator<IVerticalRulerColumn> columns = ruler.getDecoratorIterator(); columns.hasNext();) {
			if (columns.next() instanceof IContributedRulerColumn column && column.getControl() == control) {
				return MARKS.equals(column.getDescriptor().getId());
			}
		}
		return false;
	}

	private Optional<LineReading> reading() {
		return EditorMarks.reading(viewer).at(line + 1).filter(read -> !read.layers().isEmpty());
	}

	private boolean hasOwnMarksOnly() {
		IAnnotationModel model = viewer.getAnnotationModel();
		boolean own = false;
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			if (position != null && isOnLine(position) && isInRuler(annotation)) {
				own |= annotation instanceof LayerAnnotation;
				if (!(annotation instanceof LayerAnnotation) && !annotation.getType().startsWith(FINDING)) {
					return false;
				}
			}
		}
		return own;
	}

	private boolean isOnLine(Position position) {
		try {
			return viewer.getDocument().getLineOfOffset(position.offset) == line;
		} catch (BadLocationException e) {
			return false;
		}
	}

	private static boolean isInRuler(Annotation annotation) {
		AnnotationPreference preference = EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(annotation);
		String key = preference == null ? null : preference.getVerticalRulerPreferenceKey();
		return !annotation.isMarkedDeleted() && key != null && EditorsUI.getPreferenceStore().getBoolean(key);
	}

	@Override
	protected void computeInformation() {
		StyledText widget = viewer.getTextWidget();
		int widgetLine = viewer instanceof ITextViewerExtension5 folded ? folded.modelLine2WidgetLine(line) : line;
		setInformation(reading().orElse(null), new Rectangle(0, widget.getLinePixel(widgetLine),
				ruler.getControl().getSize().x, widget.getLineHeight()));
	}
}

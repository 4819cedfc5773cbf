// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.ui.internal.Messages;

/** Keeps the table's selection and the Java editor's caret on the same layer. For the user interface's thread. */
final class EditorLink implements ISelectionListener {

	private final FlowTable table;
	private final IStatusLineManager statusLine;
	private LayerPlaces places = LayerPlaces.NONE;
	private boolean selecting;

	EditorLink(FlowTable table, IStatusLineManager statusLine) {
		this.table = table;
		this.statusLine = statusLine;
		table.viewer().addPostSelectionChangedListener(event -> revealSelected(false));
		table.viewer().addOpenListener(event -> revealSelected(true));
	}

	/** Changes where the layers are. */
	void setPlaces(LayerPlaces changed) {
		places = changed;
	}

	private void revealSelected(boolean activate) {
		List<LayerRow> selected = table.selected();
		if (!selecting && selected.size() == 1) {
			statusLine.setMessage(null);
			try {
				reveal(selected.get(0), activate);
			} catch (CoreException e) {
				ILog.of(EditorLink.class).log(e.getStatus());
			}
		}
	}

	private void reveal(LayerRow row, boolean activate) throws CoreException {
		Optional<ICompilationUnit> unit = places.unit(row.layer());
		if (unit.isEmpty()) {
			statusLine.setMessage(NLS.bind(Messages.EditorLink_noSource, row.reading().layer().name()));
			return;
		}
		IEditorPart part = JavaUI.openInEditor(unit.get(), activate, false);
		OptionalInt line = places.line(row.layer());
		if (line.isEmpty()) {
			statusLine.setMessage(NLS.bind(Messages.EditorLink_changed, row.reading().layer().name()));
		} else if (part instanceof ITextEditor editor) {
			goTo(editor, line.getAsInt());
		}
	}

	private void goTo(ITextEditor editor, int line) {
		if (caretLine(editor) == line) {
			return;
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		try {
			int offset = document.getLineOffset(line - 1);
			String text = document.get(offset, document.getLineLength(line - 1));
			editor.selectAndReveal(offset + text.length() - text.stripLeading().length(), 0);
		} catch (BadLocationException e) {
			// the line was taken away a moment ago; the next snapshot knows
			return;
		}
	}

	private static int caretLine(ITextEditor editor) {
		return editor.getSelectionProvider().getSelection() instanceof ITextSelection text ? text.getStartLine() + 1
				: 0;
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part instanceof ITextEditor editor && selection instanceof ITextSelection text) {
			ITypeRoot unit = JavaUI.getEditorInputTypeRoot(editor.getEditorInput());
			if (unit != null) {
				selectLayers(places.layersAt(unit, text.getStartLine() + 1));
			}
		}
	}

	private void selectLayers(List<Integer> layers) {
		List<Integer> selected = table.selected().stream().map(LayerRow::layer).toList();
		if (layers.isEmpty() || !selected.isEmpty() && layers.containsAll(selected)) {
			return;
		}
		selecting = true;
		try {
			table.select(layers);
		} finally {
			selecting = false;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.ui.internal.Messages;

/** Keeps a window's subject and the caret of its Java editors on the same layer. For the user interface's thread. */
final class EditorLink implements ISelectionListener, SubjectListener {

	private final IWorkbenchWindow window;
	private final WindowSubject subject;
	private final SubjectReader<Located> reader;
	private final SourcePlaces source;
	private LayerPlaces places = LayerPlaces.NONE;
	private @Nullable Reveal pending;
	private boolean selecting;

	private record Located(Subject subject, LayerPlaces places) {
	}

	private record Reveal(int layer, boolean activate) {
	}

	EditorLink(IWorkbenchWindow window, WindowSubject subject) {
		this.window = window;
		this.subject = subject;
		reader = new SubjectReader<>(Messages.EditorLink_name, this::read, window.getShell(), this::take);
		source = new SourcePlaces(reader::again);
	}

	/** Begins to keep them together. */
	void start() {
		source.start();
		reader.start(subject.current());
		window.getSelectionService().addPostSelectionListener(this);
	}

	/** Ceases to. */
	void stop() {
		window.getSelectionService().removePostSelectionListener(this);
		reader.stop();
		source.stop();
	}

	private Located read(Subject asked) {
		return new Located(asked, asked.history().map(history -> source.of(asked.run().get(), history.declaration()))
				.orElse(LayerPlaces.NONE));
	}

	private void take(Located found) {
		places = found.places;
		Reveal due = pending;
		if (due != null && found.subject.equals(subject.current())) {
			pending = null;
			show(due);
		}
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		pending = null;
		reader.look(now);
		boolean same = now.run().equals(before.run()) && now.network() == before.network();
		if (subject.isLinked() && same && !selecting && !now.layers().equals(before.layers()) && now.layers().size() == 1) {
			reveal(now.layers().get(0), false);
		}
	}

	/** Shows the line that declares a layer, as soon as it is known where that is now. */
	void reveal(int layer, boolean activate) {
		pending = new Reveal(layer, activate);
		reader.look(subject.current());
	}

	private void show(Reveal due) {
		say(null);
		Optional<ITypeRoot> unit = places.unit(due.layer);
		if (unit.isEmpty()) {
			say(NLS.bind(Messages.EditorLink_noSource, name(due.layer)));
			return;
		}
		try {
			OptionalInt line = places.line(due.layer);
			// without a line the user stays in the view, which says why there is none
			IEditorPart part = JavaUI.openInEditor(unit.get(), due.activate && line.isPresent(), false);
			if (line.isEmpty()) {
				boolean gone = places.state(due.layer) == PlaceState.GONE;
				say(NLS.bind(gone ? Messages.EditorLink_gone : Messages.EditorLink_uncertain, name(due.layer)));
			} else if (part instanceof ITextEditor editor) {
				goTo(editor, line.getAsInt());
			}
		} catch (CoreException e) {
			ILog.of(EditorLink.class).log(e.getStatus());
		}
	}

	private String name(int layer) {
		return subject.current().history().map(history -> history.declaration().layers().get(layer).name()).orElse(""); //$NON-NLS-1$
	}

	/** Says something in the status line of the view that the user works in. */
	private void say(@Nullable String message) {
		IWorkbenchPart part = window.getPartService().getActivePart();
		if (part != null && part.getSite() instanceof IViewSite site) {
			site.getActionBars().getStatusLineManager().setMessage(message);
		}
	}

	private static void goTo(ITextEditor editor, int line) {
		if (caretLine(editor) == line) {
			return;
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		try {
			int offset = document.getLineOffset(line - 1);
			String text = document.get(offset, document.getLineLength(line - 1));
			editor.selectAndReveal(offset + text.length() - text.stripLeading().length(), 0);
		} catch (BadLocationException e) {
			// the line was taken away a moment ago; the next reading knows
			return;
		}
	}

	private static int caretLine(ITextEditor editor) {
		return editor.getSelectionProvider().getSelection() instanceof ITextSelection text ? text.getStartLine() + 1
				: 0;
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (subject.isLinked() && part instanceof ITextEditor editor && selection instanceof ITextSelection text) {
			ITypeRoot unit = JavaUI.getEditorInputTypeRoot(editor.getEditorInput());
			if (unit != null) {
				select(places.layersAt(unit, text.getStartLine() + 1));
			}
		}
	}

	/** Selects the layers of the caret's line, unless some of them are what is selected. */
	private void select(List<Integer> layers) {
		List<Integer> selected = subject.current().layers();
		if (layers.isEmpty() || !selected.isEmpty() && layers.containsAll(selected)) {
			return;
		}
		selecting = true;
		try {
			subject.setLayers(layers);
		} finally {
			selecting = false;
		}
	}
}

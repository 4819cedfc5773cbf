// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.texteditor.IDocumentProvider;
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
	private @Nullable Pending pending;
	private @Nullable EditedText lastText;
	private boolean selecting;

	/**
	 * Where the layers of a subject are.
	 *
	 * @param looked the edit that was known when they were looked up
	 */
	private record Located(Subject subject, LayerPlaces places, long looked) {
	}

	/**
	 * What is done as soon as it is known where layers are now.
	 *
	 * @param edit the edit that must be known
	 * @param reveals whether a line is to be shown, which goes before what the caret was on
	 */
	private record Pending(Consumer<LayerPlaces> action, long edit, boolean reveals) {
	}

	/** A version of a text. */
	private record EditedText(IDocument document, long stamp) {
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
		pending = null;
		lastText = null;
	}

	private Located read(Subject asked) {
		LayerPlaces places = asked.history().map(history -> source.of(asked.run().get(), history.declaration()))
				.orElse(LayerPlaces.NONE);
		return new Located(asked, places, source.looked());
	}

	private void take(Located found) {
		Pending due = pending;
		if (due != null && found.looked >= due.edit && found.subject.equals(subject.current())) {
			pending = null;
			due.action.accept(found.places);
		}
	}

	private void await(Pending next) {
		pending = next;
		reader.look(subject.current());
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
		await(new Pending(places -> show(places, layer, activate), source.forget(), true));
	}

	private void show(LayerPlaces places, int layer, boolean activate) {
		say(null);
		Optional<ITypeRoot> unit = places.unit(layer);
		if (unit.isEmpty()) {
			say(NLS.bind(Messages.EditorLink_noSource, name(layer)));
			return;
		}
		try {
			OptionalInt line = places.line(layer);
			// without a line the user stays in the view, which says why there is none
			IEditorPart part = JavaUI.openInEditor(unit.get(), activate && line.isPresent(), false);
			if (line.isEmpty()) {
				boolean gone = places.state(layer) == PlaceState.GONE;
				say(NLS.bind(gone ? Messages.EditorLink_gone : Messages.EditorLink_uncertain, name(layer)));
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
		IDocument document = document(editor);
		if (document == null || caretLine(editor) == line) {
			return;
		}
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
		boolean revealing = pending != null && pending.reveals;
		if (subject.isLinked() && !revealing && part instanceof ITextEditor editor && selection instanceof ITextSelection text) {
			ITypeRoot unit = JavaUI.getEditorInputTypeRoot(editor.getEditorInput());
			IDocument document = document(editor);
			if (unit != null && document != null) {
				int line = text.getStartLine() + 1;
				await(new Pending(places -> select(places.layersAt(unit, line)), editOf(document), false));
			}
		}
	}

	/** What an editor shows, or null when it is being closed. */
	private static @Nullable IDocument document(ITextEditor editor) {
		IDocumentProvider documents = editor.getDocumentProvider();
		return documents == null ? null : documents.getDocument(editor.getEditorInput());
	}

	/** The edit that must be known to tell what is where in a text. */
	private long editOf(IDocument document) {
		EditedText text = new EditedText(document, ((IDocumentExtension4) document).getModificationStamp());
		boolean edited = !text.equals(lastText);
		lastText = text;
		return edited ? source.forget() : source.looked();
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

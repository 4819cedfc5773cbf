// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.WindowSubject;

/**
 * Provides the figures of one Java editor. Until an experiment has run in the workspace it does nothing but
 * wait for the core to become active, and touches none of its classes.
 */
public final class LayerMiningProvider extends AbstractCodeMiningProvider implements SubjectListener {

	private CoreWatch watch;
	private EditorMinings minings;
	private @Nullable WindowSubject subject;
	private volatile boolean following;
	private boolean disposed;

	@Override
	public synchronized CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer,
			IProgressMonitor monitor) {
		if (disposed || !(viewer instanceof ISourceViewer sourceViewer)) {
			return null;
		}
		if (watch == null) {
			watch = new CoreWatch(((ISourceViewerExtension5) sourceViewer)::updateCodeMinings);
			disposeWith(viewer.getTextWidget());
		}
		if (CoreWatch.hasRuns() && (minings == null || !minings.isCurrent())) {
			begin(sourceViewer);
		}
		return minings == null ? null : minings.compute();
	}

	/** A source viewer that is closed does not dispose its providers. */
	private void disposeWith(StyledText widget) {
		widget.getDisplay().asyncExec(() -> {
			if (widget.isDisposed()) {
				dispose();
			} else {
				widget.addDisposeListener(event -> dispose());
			}
		});
	}

	private void begin(ISourceViewer viewer) {
		end();
		ITextEditor editor = getAdapter(ITextEditor.class);
		ITypeRoot file = editor == null ? null : JavaUI.getEditorInputTypeRoot(editor.getEditorInput());
		if (file != null && viewer.getDocument() != null) {
			minings = new EditorMinings(file, viewer, this,
					reading -> show(editor, viewer, reading));
		}
	}

	/** Shows what was read, and from the first figures on follows the user's choice of a run. */
	private void show(ITextEditor editor, ISourceViewer viewer, SourceReading reading) {
		EditorMarks.of(editor, viewer).show(reading);
		if (!following && reading.run() != null) {
			following = true;
			viewer.getTextWidget().getDisplay().asyncExec(() -> follow(editor.getSite().getWorkbenchWindow()));
		}
	}

	private synchronized void follow(IWorkbenchWindow window) {
		if (!disposed && subject == null) {
			subject = WindowSubject.of(window);
			subject.addListener(this);
			choiceChanged();
		}
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		choiceChanged();
	}

	@Override
	public synchronized void choiceChanged() {
		if (minings != null && subject != null) {
			minings.choose(subject.followsNewest() ? Optional.empty() : subject.current().run());
		}
	}

	private void end() {
		if (minings != null) {
			minings.close();
			minings = null;
		}
	}

	@Override
	public synchronized void dispose() {
		disposed = true;
		if (watch != null) {
			watch.close();
		}
		if (subject != null) {
			subject.removeListener(this);
		}
		end();
		super.dispose();
	}
}

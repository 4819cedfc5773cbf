// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;


import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.ui.internal.Messages;

/**
 * The figures in one editor. They are computed in jobs of its own, and renewed at most once a second, only
 * when a text differs, and not while the user types.
 */
final class EditorMinings implements RunListener, IDocumentListener {

	private static final long PERIOD_MILLIS = 1000;
	private static final long NANOS_PER_MILLI = 1_000_000;

	private final SourceFigures figures;
	private final ISourceViewer viewer;
	private final ICodeMiningProvider provider;
	private final IDocument document;
	private final Job renewal = Job.createSystem(Messages.LayerMiningProvider_job, this::renew);
	private volatile long typedNanos = System.nanoTime() - PERIOD_MILLIS * NANOS_PER_MILLI;
	private volatile SortedMap<Integer, MiningText> shown = new TreeMap<>();

	/** Begins to follow the runs on behalf of an editor until it is closed. */
	EditorMinings(ITypeRoot file, ISourceViewer viewer, ICodeMiningProvider provider) {
		this.figures = new SourceFigures(file);
		this.viewer = viewer;
		this.provider = provider;
		document = viewer.getDocument();
		document.addDocumentListener(this);
		Gradlens.runs().addListener(this);
	}

	/** Whether the editor still shows the document that this was begun for. */
	boolean isCurrent() {
		return viewer.getDocument() == document;
	}

	/** The figures for the document as it is when the job gets to it. */
	CompletableFuture<List<? extends ICodeMining>> compute() {
		CompletableFuture<List<? extends ICodeMining>> result = new CompletableFuture<>();
		Job.createSystem(Messages.LayerMiningProvider_job, monitor -> {
			try {
				result.complete(minings());
			} catch (RuntimeException e) {
				result.completeExceptionally(e);
			}
		}).schedule();
		return result;
	}

	private List<ICodeMining> minings() {
		List<ICodeMining> minings = new ArrayList<>();
		long stamp;
		do {
			stamp = stamp();
			minings.clear();
			shown = figures.texts(document.get());
			shown.forEach((line, text) -> mining(line, text).ifPresent(minings::add));
		} while (stamp != stamp());
		return minings;
	}

	private Optional<ICodeMining> mining(int line, MiningText text) {
		try {
			return Optional.of(new LayerMining(document, line - 1, provider, text));
		} catch (BadLocationException e) {
			// the document has fewer lines by now: it is read again
			return Optional.empty();
		}
	}

	private long stamp() {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private void renew(IProgressMonitor monitor) {
		long restMillis = PERIOD_MILLIS - (System.nanoTime() - typedNanos) / NANOS_PER_MILLI;
		if (restMillis > 0) {
			renewal.schedule(restMillis);
		} else if (!figures.texts(document.get()).equals(shown)) {
			((ISourceViewerExtension5) viewer).updateCodeMinings();
		}
	}

	@Override
	public void runAdded(Run run) {
		runChanged(run);
	}

	@Override
	public void runChanged(Run run) {
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed()) {
			close();
		} else {
			renewal.schedule(PERIOD_MILLIS);
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		typedNanos = System.nanoTime();
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// the time of the change is all that counts
	}

	/** Ceases to follow the runs. */
	void close() {
		renewal.cancel();
		document.removeDocumentListener(this);
		Gradlens.runs().removeListener(this);
	}
}

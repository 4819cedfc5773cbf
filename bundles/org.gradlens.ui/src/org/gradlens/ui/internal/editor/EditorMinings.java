// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.IElementChangedListener;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaCore;
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
import org.eclipse.swt.widgets.Display;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveListener;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.ui.internal.Messages;

/**
 * The figures in one editor. They are read in jobs of its own, and renewed at most once a second, only when
 * they differ, and not while the user types. As long as no run has measured the file, nothing is done at all.
 */
final class EditorMinings
		implements RunListener, LiveListener, IDocumentListener, IElementChangedListener, IPreferenceChangeListener {

	private static final long PERIOD_MILLIS = 1000;
	private static final long NANOS_PER_MILLI = 1_000_000;

	private final IDocument document;
	private final SourceFigures figures;
	private final ISourceViewer viewer;
	private final ICodeMiningProvider provider;
	private final Consumer<SourceReading> sink;
	private final LineRepaint repaint;
	private final Job renewal = Job.createSystem(Messages.LayerMiningProvider_job, this::renew);
	private volatile long typedNanos = System.nanoTime() - PERIOD_MILLIS * NANOS_PER_MILLI;
	private volatile Optional<Run> chosen = Optional.empty();
	/** Whether a run has measured the file, as far as is known. */
	private volatile boolean awake = true;
	/** Number of the newest request, and of the newest that was answered. */
	private long requests;
	private long answered;
	private volatile Shown shown = new Shown(SourceReading.NONE, Collections.emptySortedMap(), Map.of());

	/** What the editor shows of one version of its text, in words and by what draws them. */
	private record Shown(SourceReading reading, SortedMap<Integer, MiningText> texts, Map<Integer, LayerMining> minings) {
	}

	/**
	 * Begins to follow the runs on behalf of an editor until it is closed.
	 *
	 * @param sink takes each reading, one after the other, on another thread than the user interface's
	 */
	EditorMinings(ITypeRoot file, ISourceViewer viewer, ICodeMiningProvider provider, Consumer<SourceReading> sink) {
		this.viewer = viewer;
		this.provider = provider;
		this.sink = sink;
		document = viewer.getDocument();
		repaint = new LineRepaint(viewer);
		figures = new SourceFigures(file, document);
		document.addDocumentListener(this);
		figures.begin();
		Gradlens.runs().addListener(this);
		Gradlens.live().addListener(this);
		JavaCore.addElementChangedListener(this, ElementChangedEvent.POST_CHANGE | ElementChangedEvent.POST_RECONCILE);
		FigureLength.preferences().addPreferenceChangeListener(this);
	}

	/** Whether the editor still shows the document that this was begun for. */
	boolean isCurrent() {
		return viewer.getDocument() == document;
	}

	/** Shows the figures of a run where it has any, or of the newest one. */
	void choose(Optional<Run> run) {
		if (!run.equals(chosen)) {
			chosen = run;
			if (awake) {
				renewal.schedule();
			}
		}
	}

	/** The figures for the document as it is when the job gets to it; for one thread at a time. */
	CompletableFuture<List<? extends ICodeMining>> compute() {
		if (!awake) {
			return CompletableFuture.completedFuture(List.of());
		}
		long asked = ++requests;
		CompletableFuture<List<? extends ICodeMining>> result = new CompletableFuture<>();
		Job.createSystem(Messages.LayerMiningProvider_job, monitor -> {
			try {
				answer(asked, result);
			} catch (RuntimeException e) {
				result.completeExceptionally(e);
			}
		}).schedule();
		return result;
	}

	/**
	 * One at a time with renewals, so that none shows what was read before what another has shown; to complete an answer
	 * is to show it. A request that is overtaken by a later one is given what that one got: these figures are in the
	 * editor, and are renewed.
	 */
	private synchronized void answer(long asked, CompletableFuture<List<? extends ICodeMining>> result) {
		if (asked > answered) {
			answered = asked;
			Shown before = shown;
			shown = read();
			tell();
			repaint.of(changed(before, shown));
		}
		result.complete(List.copyOf(shown.minings.values()));
	}

	private Shown read() {
		SourceReading reading;
		do {
			reading = readOrSleep();
		} while (reading.stamp() != stamp());
		SortedMap<Integer, MiningText> texts = texts(reading);
		Map<Integer, LayerMining> minings = new HashMap<>();
		boolean isSameText = reading.stamp() == shown.reading.stamp();
		texts.forEach((line, text) -> mining(line, text, isSameText).ifPresent(made -> minings.put(line, made)));
		return new Shown(reading, texts, minings);
	}

	private SourceReading readOrSleep() {
		SourceReading reading = figures.read(chosen);
		awake = reading.run() != null || figures.isMeasured();
		return reading;
	}

	private static SortedMap<Integer, MiningText> texts(SourceReading reading) {
		FigureLength length = FigureLength.chosen();
		SortedMap<Integer, MiningText> texts = new TreeMap<>();
		for (LineReading line : reading.all()) {
			Optional<String> runName = Optional.ofNullable(reading.run())
					.filter(run -> reading.sharedSource() && texts.isEmpty()).map(Run::name);
			MiningText.of(line, length, runName).ifPresent(text -> texts.put(line.line(), text));
		}
		return texts;
	}

	/** The one that was made already, if there is one: the platform sometimes takes no answer but an earlier one. */
	private Optional<LayerMining> mining(int line, MiningText text, boolean isSameText) {
		LayerMining there = isSameText ? shown.minings.get(line) : null;
		if (there != null) {
			there.setText(text);
			return Optional.of(there);
		}
		try {
			return Optional.of(new LayerMining(document, line - 1, provider, text,
					event -> shown.reading.at(line).ifPresent(ShowLayers::inFlow)));
		} catch (BadLocationException e) {
			// the document has fewer lines by now: it is read again
			return Optional.empty();
		}
	}

	private long stamp() {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private synchronized void renew(IProgressMonitor monitor) {
		long restMillis = PERIOD_MILLIS - (System.nanoTime() - typedNanos) / NANOS_PER_MILLI;
		if (restMillis > 0) {
			renewal.schedule(restMillis);
			return;
		}
		Shown before = shown;
		SourceReading reading = readOrSleep();
		SortedMap<Integer, MiningText> texts = texts(reading);
		if (reading.stamp() != before.reading.stamp() || !texts.keySet().equals(before.minings.keySet())) {
			((ISourceViewerExtension5) viewer).updateCodeMinings();
		} else if (!reading.equals(before.reading) || !texts.equals(before.texts)) {
			shown = new Shown(reading, texts, before.minings);
			Set<Integer> changed = changed(before, shown);
			changed.forEach(line -> before.minings.get(line).setText(texts.get(line)));
			tell();
			repaint.of(changed);
		}
	}

	/** The lines that say something else in the same minings: the platform has these already, and paints others by itself. */
	private static Set<Integer> changed(Shown before, Shown now) {
		Set<Integer> changed = new TreeSet<>(now.minings.keySet());
		changed.removeIf(line -> now.minings.get(line) != before.minings.get(line)
				|| now.texts.get(line).equals(before.texts.get(line)));
		return changed;
	}

	/** Tells of what is shown. */
	private void tell() {
		StyledText widget = viewer.getTextWidget();
		if (widget != null && !widget.isDisposed() && shown.reading.stamp() == stamp()) {
			sink.accept(shown.reading);
		}
	}

	@Override
	public void runAdded(Run run) {
		runChanged(run);
	}

	@Override
	public void runRemoved(Run run) {
		runChanged(run);
	}

	@Override
	public void runChanged(Run run) {
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed()) {
			close();
		} else if (awake) {
			renewal.schedule(PERIOD_MILLIS);
		} else if (figures.hasMeasured(run)) {
			wake();
		}
	}

	/** Takes up what was not followed. */
	private void wake() {
		Display.getDefault().asyncExec(() -> {
			if (!awake) {
				awake = true;
				renewal.schedule();
			}
		});
	}

	@Override
	public void findingsChanged(Run run) {
		runChanged(run);
	}

	@Override
	public void elementChanged(ElementChangedEvent event) {
		if (awake) {
			figures.forget();
			renewal.schedule(PERIOD_MILLIS);
		}
	}

	@Override
	public void liveChanged(LiveExperiment experiment) {
		if (awake) {
			renewal.schedule();
		} else {
			experiment.latest().filter(figures::hasMeasured).ifPresent(run -> wake());
		}
	}

	@Override
	public void preferenceChange(PreferenceChangeEvent event) {
		if (awake && FigureLength.PREFERENCE.equals(event.getKey())) {
			renewal.schedule();
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		typedNanos = System.nanoTime();
		figures.editing();
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		boolean followed = awake;
		figures.edited(event, followed);
		if (followed && renewal.getState() != Job.SLEEPING) {
			renewal.schedule(PERIOD_MILLIS);
		}
	}

	/** Ceases to follow the runs. */
	void close() {
		renewal.cancel();
		FigureLength.preferences().removePreferenceChangeListener(this);
		JavaCore.removeElementChangedListener(this);
		document.removeDocumentListener(this);
		Gradlens.runs().removeListener(this);
		Gradlens.live().removeListener(this);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.EditTrail;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.Place;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.source.PlacedLayer;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.core.source.SourceFinder;
import org.gradlens.core.source.SourceUnit;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.NetworkDeclared;

/**
 * The figures of one source file: those of the run that the user chose if it has any, else of the newest run
 * that declared layers in the file. For one thread at a time, not the user interface's.
 */
final class SourceFigures {

	private static final long PAUSE_NANOS = 1_000_000;

	private final ITypeRoot file;
	private final SourceUnit unit;
	private final IDocument document;
	private final EditTrail trail = new EditTrail();
	/** Held where an edit is told, or the edits that led to a text are taken. */
	private final Object arriving = new Object();
	/** Whether an edit is under way, how many there were, and the document's modification stamp after the last one. */
	private boolean editing;
	private long edits;
	private long stamp;
	private final Map<NetworkDeclared, LayerPlaces> known = new HashMap<>();
	private final AtomicBoolean stale = new AtomicBoolean();
	private @Nullable Run knownRun;
	private String knownSource = ""; //$NON-NLS-1$

	/**
	 * A version of a document.
	 *
	 * @param stamp the document's modification stamp
	 */
	private record Text(String text, long stamp) {
	}

	SourceFigures(ITypeRoot file, IDocument document) {
		this.file = file;
		this.document = document;
		unit = SourceUnit.of(file);
	}

	/** Takes the document as it stands; every edit from now on is to be told on the document's thread. */
	void begin() {
		synchronized (arriving) {
			edits++;
			stamp = ((IDocumentExtension4) document).getModificationStamp();
		}
	}

	/** Forgets where declarations are, since other files may have changed. For any thread. */
	void forget() {
		// whoever tells of a change is not to wait for a reading that is under way
		stale.set(true);
	}

	/** An edit begins. */
	void editing() {
		synchronized (arriving) {
			editing = true;
		}
	}

	/**
	 * An edit is done.
	 *
	 * @param followed whether declarations are followed through it
	 */
	void edited(DocumentEvent edit, boolean followed) {
		String inserted = edit.getText();
		if (followed) {
			trail.edited(edit.getOffset(), edit.getLength(), inserted == null ? 0 : inserted.length());
		} else {
			trail.restart();
		}
		synchronized (arriving) {
			editing = false;
			edits++;
			stamp = edit.getModificationStamp();
		}
	}

	/** The text as it stands; it is copied here, so that who types waits for no copy, and anew when it is edited meanwhile. */
	private Text take() {
		while (true) {
			long before;
			synchronized (arriving) {
				before = edits;
			}
			String text = document.get();
			synchronized (arriving) {
				if (!editing && edits == before) {
					trail.checkpoint();
					return new Text(text, stamp);
				}
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/**
	 * Reads the figures of the text as it is now.
	 *
	 * @param chosen the run that the user chose, or empty to follow the newest
	 */
	synchronized SourceReading read(Optional<Run> chosen) {
		Text looked = take();
		List<Run> candidates = new ArrayList<>(
				measuring().sorted(Comparator.comparing(Run::created).reversed()).toList());
		chosen.filter(candidates::remove).ifPresent(run -> candidates.add(0, run));
		for (Run run : candidates) {
			Gradlens.runs().read(run);
			SortedMap<Integer, LineReading> lines = read(run, looked.text);
			if (!lines.isEmpty()) {
				return new SourceReading(looked.stamp, run, isShared(candidates), lines);
			}
		}
		return SourceReading.none(looked.stamp);
	}

	/** Whether any run has measured the file. */
	boolean isMeasured() {
		return measuring().findAny().isPresent();
	}

	/** The runs, probes among them, that have measured the file. */
	private Stream<Run> measuring() {
		return Stream.concat(Gradlens.live().experiments().stream().flatMap(live -> live.latest().stream()),
				Gradlens.runs().runs().stream()).filter(this::hasMeasured);
	}

	/** Whether a run has measured the file, as far as it was read. */
	boolean hasMeasured(Run run) {
		SourceUnit recorded = SourceFinder.recorded(run, unit);
		return new RecordedSources(run).has(recorded) || run.networks().stream()
				.flatMap(network -> network.declaration().layers().stream())
				.flatMap(layer -> layer.origin().frames().stream()).anyMatch(recorded::holds);
	}

	/** Whether runs of several launch configurations have measured the file. */
	private boolean isShared(List<Run> candidates) {
		return candidates.stream().map(Run::launch).distinct().count() > 1 && candidates.stream()
				.filter(run -> SourceFinder.find(run, SourceFinder.recorded(run, unit)).filter(file::equals).isPresent())
				.map(Run::launch).distinct().count() > 1;
	}

	private SortedMap<Integer, LineReading> read(Run run, String source) {
		SortedMap<Integer, LineReading> lines = new TreeMap<>();
		Thresholds thresholds = RunThresholds.of(run);
		for (NetworkHistory history : run.networks()) {
			LayerPlaces places = places(run, history.declaration(), source);
			List<LayerMoment> layers = LayerMoment.of(run, history, Gradlens.live().moment(run, history, places), thresholds);
			for (PlacedLayer placed : places.in(file)) {
				LayerMoment layer = layers.get(placed.layer());
				if (layer.isMeasured()) {
					lines.merge(placed.place().line(), new LineReading(placed.place(), List.of(layer)),
							SourceFigures::merged);
				}
			}
			if (!lines.isEmpty()) {
				for (Place place : places.unmeasured(file)) {
					lines.putIfAbsent(place.line(), new LineReading(place, List.of()));
				}
			}
		}
		return lines;
	}

	private LayerPlaces places(Run run, NetworkDeclared network, String source) {
		if (stale.getAndSet(false) || !run.equals(knownRun) || !source.equals(knownSource)) {
			known.clear();
			knownRun = run;
			knownSource = source;
		}
		LayerPlaces places = known.computeIfAbsent(network, key -> LayerPlaces.of(run, key, file, source, trail));
		if (!places.isComplete()) {
			known.remove(network);
		}
		return places;
	}

	/** What holds of a line goes before what is old; several layers in the same state stand together. */
	private static LineReading merged(LineReading first, LineReading second) {
		if (first.place().state() != second.place().state()) {
			return first.place().state() == PlaceState.UNCHANGED ? first : second;
		}
		List<LayerMoment> layers = new ArrayList<>(first.layers());
		layers.addAll(second.layers());
		return new LineReading(first.place(), layers);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.gradlens.core.run.Run;
import org.gradlens.telemetry.SourceFrame;

/**
 * Follows declarations through the edits of an open document, which tell more than the texts before and after:
 * which of several equal calls was added, and what was deleted rather than rewritten. May be told of edits and
 * asked on different threads.
 */
public final class EditTrail {

	private record Edit(int offset, int removed, int inserted) {

		/** A deletion takes away; a replacement may bring the same back. */
		boolean deletes() {
			return inserted * 2 < removed;
		}
	}

	/** A declaration of a run: the layer of that ordinal among those of a frame. */
	private record Key(SourceFrame frame, int ordinal) {
	}

	/** What came since the last checkpoint; has a lock of its own, so that who tells of an edit waits for nobody who asks. */
	private final List<Edit> edits = new ArrayList<>();
	private boolean restarted;
	private final List<Edit> due = new ArrayList<>();
	private Map<Key, Place> places = new HashMap<>();
	private Optional<Run> run = Optional.empty();

	/** Notes an edit: at an offset, so many characters were replaced by so many. */
	public void edited(int offset, int removed, int inserted) {
		synchronized (edits) {
			edits.add(new Edit(offset, removed, inserted));
		}
	}

	/** Forgets what it was told, because of edits that it was not told of. */
	public void restart() {
		synchronized (edits) {
			edits.clear();
			restarted = true;
		}
	}

	/** The text as it is now is the one that will be looked at next, whatever is edited meanwhile. */
	public synchronized void checkpoint() {
		synchronized (edits) {
			if (restarted) {
				due.clear();
				places.clear();
				restarted = false;
			}
			due.addAll(edits);
			edits.clear();
		}
	}

	/** Takes the edits up to the last checkpoint into account. */
	synchronized void advance(Run asked) {
		if (!run.equals(Optional.of(asked))) {
			run = Optional.of(asked);
			places.clear();
		}
		Map<Key, Place> moved = new HashMap<>();
		places.forEach((key, place) -> moved(place).ifPresent(now -> moved.put(key, now)));
		places = moved;
		due.clear();
	}

	/** A place after the edits: without one where it was deleted; empty where that is not known. */
	private Optional<Place> moved(Place place) {
		if (place.state() == PlaceState.GONE) {
			return Optional.of(place);
		}
		int anchor = place.anchor();
		int offset = place.offset();
		for (Edit edit : due) {
			OptionalInt nextAnchor = moved(anchor, edit);
			OptionalInt nextOffset = moved(offset, edit);
			if (nextAnchor.isEmpty() || nextOffset.isEmpty()) {
				return edit.deletes() ? Optional.of(Place.none(PlaceState.GONE)) : Optional.empty();
			}
			anchor = nextAnchor.getAsInt();
			offset = nextOffset.getAsInt();
		}
		return Optional.of(new Place(place.state(), place.line(), anchor, offset, place.length()));
	}

	private static OptionalInt moved(int offset, Edit edit) {
		if (offset < edit.offset) {
			return OptionalInt.of(offset);
		}
		return offset < edit.offset + edit.removed ? OptionalInt.empty()
				: OptionalInt.of(offset + edit.inserted - edit.removed);
	}

	/**
	 * Where a declaration stands, by its text and by what is known of its way here.
	 *
	 * @param byText what the texts tell
	 * @param file the current text
	 */
	synchronized Place refine(FilePlaces file, SourceFrame frame, int ordinal, int count, Place byText) {
		Key key = new Key(frame, ordinal);
		Place known = places.get(key);
		Place refined = byText;
		if (known != null && known.state() == PlaceState.GONE) {
			// what comes back in the same words was taken back, unless it is another's by now
			refined = byText.state() == PlaceState.UNCHANGED && !isTaken(byText, frame) ? byText : known;
		} else if (known != null && !(byText.state() == PlaceState.UNCHANGED && byText.anchor() == known.anchor())) {
			Place followed = file.at(frame, ordinal, count, known.anchor(), known.offset());
			refined = followed.line() > 0 || byText.state() != PlaceState.UNCHANGED ? followed : byText;
		}
		if (refined.line() > 0 || refined.state() == PlaceState.GONE) {
			places.put(key, refined);
		}
		return refined;
	}

	private boolean isTaken(Place place, SourceFrame frame) {
		return places.entrySet().stream().anyMatch(other -> !other.getKey().frame.equals(frame)
				&& other.getValue().state() != PlaceState.GONE && other.getValue().anchor() == place.anchor());
	}
}

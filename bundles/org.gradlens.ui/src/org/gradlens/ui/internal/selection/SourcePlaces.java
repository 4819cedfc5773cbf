// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.IElementChangedListener;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;

/** Where the layers of a run's network are in the source, looked up anew only after the source was edited. */
public final class SourcePlaces implements IElementChangedListener {

	private static final long FIRST_WAIT_MILLIS = 500;
	private static final long LONGEST_WAIT_MILLIS = 60_000;

	private final Runnable edited;
	private final Job secondLook = Job.createSystem(Messages.SourcePlaces_name, monitor -> {
		lookAgain();
	});
	private long waitMillis = FIRST_WAIT_MILLIS;
	/** How often the source was edited, as far as is known, and of which of these times the places are. */
	private final AtomicLong edits = new AtomicLong();
	private volatile long looked = -1;
	private @Nullable Run run;
	private @Nullable NetworkDeclared network;
	private LayerPlaces places = LayerPlaces.NONE;

	/** @param edited told after an edit, on any thread */
	public SourcePlaces(Runnable edited) {
		this.edited = edited;
	}

	/** Begins to follow edits; what was edited before is looked up anew. */
	public void start() {
		JavaCore.addElementChangedListener(this, ElementChangedEvent.POST_CHANGE | ElementChangedEvent.POST_RECONCILE);
		forget();
	}

	/** Ceases to follow edits. */
	public void stop() {
		JavaCore.removeElementChangedListener(this);
		secondLook.cancel();
	}

	/** The next look-up is anew, since Java tells of edits only some time after them; tells which edit it is that it will know of. */
	long forget() {
		return edits.incrementAndGet();
	}

	/** Which edit the last look-up knew of, counted from 1. */
	long looked() {
		return looked;
	}

	/** Where the layers of a network are. For one thread at a time, not the user interface's. */
	public LayerPlaces of(Run asked, NetworkDeclared declared) {
		long newest = edits.get();
		if (newest != looked || !asked.equals(run) || !declared.equals(network)) {
			looked = newest;
			places = LayerPlaces.of(asked, declared);
			waitMillis = declared.equals(network) ? Math.min(2 * waitMillis, LONGEST_WAIT_MILLIS) : FIRST_WAIT_MILLIS;
			if (!places.isComplete()) {
				// the Java model may come to know a project later, and does not always say so
				secondLook.schedule(waitMillis);
			}
			run = asked;
			network = declared;
		}
		return places;
	}

	@Override
	public void elementChanged(ElementChangedEvent event) {
		lookAgain();
	}

	private void lookAgain() {
		forget();
		edited.run();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.IElementChangedListener;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveGradients;
import org.gradlens.core.live.LiveListener;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunStore;

/**
 * Keeps the source marked with what is found of the run that the user looks at, and else of the newest runs, while they
 * go on and while the source is edited: what the source or its newest probe declares otherwise by now is marked no more.
 */
public final class FindingMarkers implements RunListener, LiveListener, IElementChangedListener {

	/** Markers are read by people, and each change makes views and editors paint. */
	private static final long PERIOD_MILLIS = 2000;
	private static final long EDIT_MILLIS = 300;

	private final RunStore runs;
	private final LiveGradients live;
	private final Job job = Job.createSystem(Messages.FindingMarkers_job, (ICoreRunnable) this::mark);
	private volatile Optional<Run> shown = Optional.empty();
	private boolean marked;

	/**
	 * @param runs the runs to mark the findings of
	 * @param live what is known of the source as it stands
	 */
	public FindingMarkers(RunStore runs, LiveGradients live) {
		this.runs = runs;
		this.live = live;
		job.setPriority(Job.DECORATE);
	}

	/** Begins to mark. */
	public void start() {
		runs.addListener(this);
		live.addListener(this);
		JavaCore.addElementChangedListener(this, ElementChangedEvent.POST_CHANGE | ElementChangedEvent.POST_RECONCILE);
	}

	/** Marks what is found of a run, ahead of newer ones; of the newest ones when it is empty. */
	public void show(Optional<Run> run) {
		if (!shown.equals(run)) {
			shown = run;
			job.schedule();
		}
	}

	/** Ceases to mark; what is marked is forgotten with the session. */
	public void stop() {
		JavaCore.removeElementChangedListener(this);
		live.removeListener(this);
		runs.removeListener(this);
		job.cancel();
	}

	@Override
	public void findingsChanged(Run run) {
		job.schedule(run.state().isOver() ? EDIT_MILLIS : PERIOD_MILLIS);
	}

	@Override
	public void runAdded(Run run) {
		if (run.findings().isPresent()) {
			job.schedule(EDIT_MILLIS);
		}
	}

	@Override
	public void runRemoved(Run run) {
		job.schedule(EDIT_MILLIS);
	}

	@Override
	public void liveChanged(LiveExperiment experiment) {
		markAgain();
	}

	@Override
	public void elementChanged(ElementChangedEvent event) {
		markAgain();
	}

	private void markAgain() {
		if (runs.runs().stream().anyMatch(run -> run.findings().filter(findings -> !findings.isEmpty()).isPresent())) {
			job.schedule(EDIT_MILLIS);
		}
	}

	private void mark(IProgressMonitor monitor) {
		List<Run> ordered = new ArrayList<>(runs.runs());
		shown.filter(ordered::remove).ifPresent(run -> ordered.add(0, run));
		List<WantedMarker> wanted = MarkerPlan.of(ordered, live);
		if (wanted.isEmpty() && !marked) {
			return;
		}
		try {
			ResourcesPlugin.getWorkspace().run((ICoreRunnable) inner -> change(wanted), null, IWorkspace.AVOID_UPDATE, monitor);
			marked = !wanted.isEmpty();
		} catch (CoreException e) {
			ILog.of(FindingMarkers.class).log(CoreStatus.FINDING_NOT_MARKED.toStatus(e));
		}
	}

	/** Makes the difference between what is marked and what is to be, so that nothing flickers. */
	private static void change(List<WantedMarker> wanted) throws CoreException {
		List<WantedMarker> missing = new ArrayList<>(wanted);
		for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(FindingMarker.TYPE, true,
				IResource.DEPTH_INFINITE)) {
			Optional<WantedMarker> match = Optional.empty();
			for (WantedMarker candidate : missing) {
				match = match.isEmpty() && candidate.is(marker) ? Optional.of(candidate) : match;
			}
			if (match.isPresent()) {
				match.get().update(marker);
				missing.remove(match.get());
			} else {
				marker.delete();
			}
		}
		for (WantedMarker marker : missing) {
			if (marker.file().isAccessible()) {
				marker.create();
			}
		}
	}
}

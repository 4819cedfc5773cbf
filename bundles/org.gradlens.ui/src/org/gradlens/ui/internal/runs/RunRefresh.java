// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jface.util.Throttler;
import org.eclipse.jface.viewers.TreeViewer;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;

/** Keeps the table up to date, no more often than a person can follow. */
final class RunRefresh implements RunListener {

	private static final Duration PERIOD = Duration.ofMillis(250);

	private final TreeViewer viewer;
	private final Runnable showRuns;
	private final Throttler throttler;
	private final Set<Run> changed = ConcurrentHashMap.newKeySet();

	/** @param showRuns shows the runs that there are now, on the user interface's thread */
	RunRefresh(TreeViewer viewer, Runnable showRuns) {
		this.viewer = viewer;
		this.showRuns = showRuns;
		throttler = new Throttler(viewer.getTree().getDisplay(), PERIOD, this::refresh);
	}

	void start() {
		Gradlens.runs().addListener(this);
	}

	void stop() {
		Gradlens.runs().removeListener(this);
	}

	@Override
	public void runAdded(Run run) {
		throttler.throttledExec();
	}

	@Override
	public void runRemoved(Run run) {
		throttler.throttledExec();
	}

	@Override
	public void runChanged(Run run) {
		changed.add(run);
		throttler.throttledExec();
	}

	private void refresh() {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		Run[] due = changed.toArray(Run[]::new);
		for (Run run : due) {
			changed.remove(run);
		}
		viewer.update(due, null);
		showRuns.run();
	}
}

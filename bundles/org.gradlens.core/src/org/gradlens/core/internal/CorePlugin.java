// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Plugin;
import org.eclipse.debug.core.DebugPlugin;
import org.gradlens.core.internal.control.RunControls;
import org.gradlens.core.internal.finding.FindingMarkers;
import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.core.internal.launch.RunVerdict;
import org.gradlens.core.internal.launch.RunWatcher;
import org.gradlens.core.live.LiveGradients;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.source.SourceMoves;
import org.gradlens.core.source.SourceRecorder;
import org.osgi.framework.BundleContext;

/** The core bundle's life: owns the workspace's runs. */
public final class CorePlugin extends Plugin {

	private static CorePlugin instance;

	private final RunControls controls = new RunControls();
	private RunStore runs;
	private RunWatcher watcher;
	private SourceMoves sourceMoves;
	private FindingMarkers markers;
	private LiveGradients live;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
	}

	@Override
	public synchronized void stop(BundleContext context) throws Exception {
		if (live != null) {
			live.stop();
		}
		if (markers != null) {
			markers.stop();
		}
		if (watcher != null && DebugPlugin.getDefault() != null) {
			DebugPlugin.getDefault().removeDebugEventListener(watcher);
		}
		if (sourceMoves != null) {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(sourceMoves);
		}
		controls.closeAll();
		super.stop(context);
	}

	/** The bundle while it is active. */
	public static CorePlugin get() {
		return instance;
	}

	/** The runs of the workspace; those of earlier sessions join them in the background. */
	public synchronized RunStore runs() {
		if (runs == null) {
			runs = new RunStore(stateLocation("runs"), CorePreferences::runsKept, RunVerdict.UNSEEN, //$NON-NLS-1$
					RunThresholds::of);
			sourceMoves();
			runs.addListener(new SourceRecorder());
			RunThresholds.whenChanged(runs::judgeAgain);
			markers = new FindingMarkers(runs, live());
			markers.start();
			watcher = new RunWatcher(runs, controls);
			DebugPlugin.getDefault().addDebugEventListener(watcher);
			watcher.restore();
		}
		return runs;
	}

	/** Marks what is found of a run ahead of newer ones; of the newest when it is empty. */
	public synchronized void markFindings(Optional<Run> shown) {
		runs();
		markers.show(shown);
	}

	/** The experiments whose Live Gradients are on. */
	public synchronized LiveGradients live() {
		if (live == null) {
			live = new LiveGradients(stateLocation("probes")); //$NON-NLS-1$
			live.start();
		}
		return live;
	}

	/** Where source files of the workspace went. */
	public synchronized SourceMoves sourceMoves() {
		if (sourceMoves == null) {
			sourceMoves = new SourceMoves(stateLocation("source-moves")); //$NON-NLS-1$
			ResourcesPlugin.getWorkspace().addResourceChangeListener(sourceMoves, IResourceChangeEvent.POST_CHANGE);
		}
		return sourceMoves;
	}

	/** The control channels of the runs that are under way. */
	public RunControls controls() {
		return controls;
	}

	/** Where training JVMs keep woven classes for each other. */
	public Path weaveCache() {
		return stateLocation("woven"); //$NON-NLS-1$
	}

	private Path stateLocation(String name) {
		return Platform.getStateLocation(getBundle()).append(name).toPath();
	}
}

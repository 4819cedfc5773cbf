// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.probe.ProbeTimes;

/** An experiment whose Live Gradients are on. May be asked from any thread. */
public final class LiveExperiment {

	/** How many probes can be gone back to. */
	public static final int PROBES_KEPT = 8;

	private final ILaunchConfiguration configuration;
	private final List<Run> probes = new ArrayList<>();
	private LiveState state = LiveState.RESTING;
	private String problem = ""; //$NON-NLS-1$
	private @Nullable ProbeTimes times;

	/** The experiment of a launch configuration. */
	public LiveExperiment(ILaunchConfiguration configuration) {
		this.configuration = configuration;
	}

	/** Its launch configuration. */
	public ILaunchConfiguration configuration() {
		return configuration;
	}

	/** What its engine is at. */
	public synchronized LiveState state() {
		return state;
	}

	/** Why the newest probe is not of the source as it stands, in a sentence for the user; empty when it is. */
	public synchronized String problem() {
		return problem;
	}

	/**
	 * The last probes, newest first: each a run whose networks have their first step alone, which is what they are at
	 * initialisation.
	 */
	public synchronized List<Run> probes() {
		return List.copyOf(probes);
	}

	/** The newest probe. */
	public Optional<Run> latest() {
		return probes().stream().findFirst();
	}

	/** The probe before another one, which is before the edit that made the difference. */
	public Optional<Run> before(Run probe) {
		List<Run> all = probes();
		int index = all.indexOf(probe);
		return index < 0 || index + 1 >= all.size() ? Optional.empty() : Optional.of(all.get(index + 1));
	}

	/** When the newest probe had come how far; empty before the first. */
	public synchronized Optional<ProbeTimes> times() {
		return Optional.ofNullable(times);
	}

	/** Sets what its engine is at; tells whether that is new. */
	public synchronized boolean reached(LiveState now) {
		boolean changed = state != now;
		state = now;
		return changed;
	}

	/** Takes in that the source cannot be probed, and why. */
	public synchronized void failed(String sentence) {
		problem = sentence;
	}

	/** Takes in when the newest probe had come how far. */
	public synchronized void took(ProbeTimes taken) {
		times = taken;
	}

	/**
	 * Takes in a probe of the source as it stands, or that one that was taken in with its first figures has all of them;
	 * gives back those that are not kept any more.
	 */
	public synchronized List<Run> probed(Run probe) {
		problem = ""; //$NON-NLS-1$
		if (!probes.contains(probe)) {
			probes.add(0, probe);
		}
		List<Run> old = new ArrayList<>(probes.subList(Math.min(PROBES_KEPT, probes.size()), probes.size()));
		probes.removeAll(old);
		return old;
	}
}

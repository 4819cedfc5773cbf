// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.live;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationListener;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.live.LiveProbes;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;

/**
 * The experiments of the workspace whose Live Gradients are on, as their launch configurations say. May be used from
 * any thread.
 */
public final class LiveGradients implements ILaunchConfigurationListener {

	private final Path directory;
	private final Map<ILaunchConfiguration, LiveProbes> experiments = new HashMap<>();
	/** Those that are not on yet, with an engine. */
	private final Map<ILaunchConfiguration, LiveProbes> prepared = new HashMap<>();
	private final List<LiveListener> listeners = new CopyOnWriteArrayList<>();

	/** @param directory where probes are kept as long as they can be gone back to; need not exist */
	public LiveGradients(Path directory) {
		this.directory = directory;
	}

	/** Begins to follow the launch configurations. What was on in an earlier session rests until the source is edited. */
	public void start() {
		DebugPlugin.getDefault().getLaunchManager().addLaunchConfigurationListener(this);
		try {
			for (ILaunchConfiguration each : DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations(
					DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(ExperimentAttributes.TYPE))) {
				if (isOn(each)) {
					add(each);
				}
			}
		} catch (CoreException e) {
			ILog.of(LiveGradients.class).log(e.getStatus());
		}
	}

	/** Ends all engines. */
	public void stop() {
		DebugPlugin debug = DebugPlugin.getDefault();
		if (debug != null) {
			debug.getLaunchManager().removeLaunchConfigurationListener(this);
		}
		List<LiveProbes> ended;
		synchronized (this) {
			ended = Stream.concat(experiments.values().stream(), prepared.values().stream()).toList();
			experiments.clear();
			prepared.clear();
		}
		ended.forEach(LiveProbes::stop);
	}

	/** Whether an experiment's launch configuration says that its Live Gradients are on. */
	public static boolean isOn(ILaunchConfiguration configuration) {
		try {
			return configuration.exists() && configuration.getAttribute(ExperimentAttributes.LIVE, false);
		} catch (CoreException e) {
			return false; // deleted meanwhile
		}
	}

	/**
	 * Starts the engine of an experiment whose Live Gradients are perhaps about to be switched on, so that its first figures
	 * come the sooner. Nothing of the program runs until they are. Ended with {@link #forgo}.
	 */
	public void prepare(ILaunchConfiguration configuration) {
		LiveProbes made;
		synchronized (this) {
			if (experiments.containsKey(configuration) || prepared.containsKey(configuration)) {
				return;
			}
			made = probes(configuration);
			prepared.put(configuration, made);
		}
		made.prepare();
	}

	/** Ends the engine of an experiment whose Live Gradients were not switched on after all. */
	public void forgo(ILaunchConfiguration configuration) {
		end(prepared, configuration);
	}

	/** Ends the engine of an experiment; empty when it is not among those that are asked. */
	private Optional<LiveProbes> end(Map<ILaunchConfiguration, LiveProbes> among, ILaunchConfiguration configuration) {
		Optional<LiveProbes> ended;
		synchronized (this) {
			ended = Optional.ofNullable(among.remove(configuration));
		}
		ended.ifPresent(LiveProbes::stop);
		return ended;
	}

	/**
	 * Switches the Live Gradients of an experiment, in its launch configuration.
	 *
	 * @throws CoreException when that cannot be saved
	 */
	public void set(ILaunchConfiguration configuration, boolean on) throws CoreException {
		ILaunchConfigurationWorkingCopy copy = configuration.getWorkingCopy();
		copy.setAttribute(ExperimentAttributes.LIVE, on);
		copy.doSave();
	}

	/** The experiments that are on. */
	public synchronized List<LiveExperiment> experiments() {
		return experiments.values().stream().map(LiveProbes::experiment).toList();
	}

	/** The experiment of a launch configuration if it is on. */
	public Optional<LiveExperiment> of(String launch) {
		return experiments().stream().filter(live -> live.configuration().getName().equals(launch)).findFirst();
	}

	/** The experiment that a probe is of; empty for any other run. */
	public Optional<LiveExperiment> of(Run probe) {
		return experiments().stream().filter(live -> live.probes().contains(probe)).findFirst();
	}

	/** The newest probe of all experiments. */
	public Optional<Run> newest() {
		return experiments().stream().flatMap(live -> live.latest().stream()).max(Comparator.comparing(Run::created));
	}

	/**
	 * A network as it is now known. The newest probe of an experiment is of the source that is being edited: until the next
	 * one answers, theory tells of that source as it stands.
	 *
	 * @param history what was read of the network
	 * @param places where its layers stand in the source
	 */
	public NetworkMoment moment(Run run, NetworkHistory history, LayerPlaces places) {
		boolean isEdited = of(run).flatMap(LiveExperiment::latest).equals(Optional.of(run));
		return isEdited ? history.moment(places.asItStands(history.declaration())) : history.moment();
	}

	/** Probes the source of an experiment as it stands, if it is on. */
	public void probe(String launch) {
		List<LiveProbes> meant;
		synchronized (this) {
			meant = experiments.values().stream()
					.filter(probes -> probes.experiment().configuration().getName().equals(launch)).toList();
		}
		meant.forEach(LiveProbes::probe);
	}

	/** Adds a listener; adding it twice has no effect. */
	public void addListener(LiveListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	/** Removes a listener. */
	public void removeListener(LiveListener listener) {
		listeners.remove(listener);
	}

	private void tell(LiveExperiment experiment) {
		listeners.forEach(listener -> listener.liveChanged(experiment));
	}

	private Optional<LiveProbes> add(ILaunchConfiguration configuration) {
		LiveProbes added;
		synchronized (this) {
			if (experiments.containsKey(configuration)) {
				return Optional.empty();
			}
			LiveProbes ready = prepared.remove(configuration);
			added = ready == null ? probes(configuration) : ready;
			experiments.put(configuration, added);
		}
		added.start();
		return Optional.of(added);
	}

	private LiveProbes probes(ILaunchConfiguration configuration) {
		return new LiveProbes(new LiveExperiment(configuration), directory, this::tell);
	}

	@Override
	public void launchConfigurationAdded(ILaunchConfiguration configuration) {
		launchConfigurationChanged(configuration);
	}

	@Override
	public void launchConfigurationChanged(ILaunchConfiguration configuration) {
		if (configuration.isWorkingCopy()) {
			return;
		}
		launchConfigurationRemoved(configuration);
		if (isOn(configuration)) {
			add(configuration).ifPresent(LiveProbes::probe);
		}
	}

	@Override
	public void launchConfigurationRemoved(ILaunchConfiguration configuration) {
		end(experiments, configuration).map(LiveProbes::experiment).ifPresent(this::tell);
	}
}

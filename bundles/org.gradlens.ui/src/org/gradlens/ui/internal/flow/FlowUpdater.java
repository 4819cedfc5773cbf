// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.IElementChangedListener;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;

/** Reads the newest run off the user interface's thread, no more often than a person can follow. */
final class FlowUpdater extends Job implements RunListener, IElementChangedListener {

	private static final long PERIOD_MILLIS = 200;

	private final RunStore store = Gradlens.runs();
	private final Consumer<Optional<FlowSnapshot>> sink;
	private volatile int chosenNetwork;
	private volatile boolean sourceChanged = true;
	private NetworkDeclared placed;
	private LayerPlaces places = LayerPlaces.NONE;

	/**
	 * @param sink takes each snapshot, on the job's thread; empty while the newest run has declared no network
	 */
	FlowUpdater(Consumer<Optional<FlowSnapshot>> sink) {
		super(Messages.FlowUpdater_name);
		setSystem(true);
		this.sink = sink;
	}

	/** Begins to follow runs and edits. */
	void start() {
		store.addListener(this);
		JavaCore.addElementChangedListener(this, ElementChangedEvent.POST_CHANGE | ElementChangedEvent.POST_RECONCILE);
		schedule();
	}

	/** Ceases to follow. */
	void stop() {
		JavaCore.removeElementChangedListener(this);
		store.removeListener(this);
		cancel();
	}

	/** Chooses one of several networks of the run, counted from 0. */
	void choose(int network) {
		chosenNetwork = network;
		schedule();
	}

	/** The run that is followed. */
	Optional<Run> run() {
		return store.newest();
	}

	@Override
	public void runAdded(Run run) {
		chosenNetwork = 0;
		schedule();
	}

	@Override
	public void runChanged(Run run) {
		schedule(PERIOD_MILLIS);
	}

	@Override
	public void elementChanged(ElementChangedEvent event) {
		sourceChanged = true;
		schedule(PERIOD_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Optional<FlowSnapshot> snapshot = run().filter(run -> !run.networks().isEmpty()).map(this::read);
		if (!monitor.isCanceled()) {
			sink.accept(snapshot);
		}
		return Status.OK_STATUS;
	}

	private FlowSnapshot read(Run run) {
		int network = Math.min(chosenNetwork, run.networks().size() - 1);
		NetworkMoment moment = run.networks().get(network).moment();
		if (sourceChanged || !moment.declaration().equals(placed)) {
			sourceChanged = false;
			places = LayerPlaces.of(run, moment.declaration());
			placed = moment.declaration();
		}
		return FlowSnapshot.of(run, network, moment, places);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunReader;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.ClosingJob;

/** Reads the runs that are compared, off the user interface's thread, and again while one of them goes on. */
final class CompareReader extends Job implements RunListener {

	private static final Duration PERIOD = Duration.ofMillis(500);

	private final Control control;
	private final Consumer<Comparison> show;
	private final Map<String, RunReader> readers = new HashMap<>();
	private volatile List<String> ids = List.of();
	private volatile int network;

	/**
	 * @param control what shows the comparison; it is shown no more once this is disposed
	 * @param show shows the comparison, on the user interface's thread
	 */
	CompareReader(Control control, Consumer<Comparison> show) {
		super(Messages.CompareReader_name);
		setSystem(true);
		this.control = control;
		this.show = show;
		Gradlens.runs().addListener(this);
	}

	/** Reads some runs from now on. */
	void read(List<String> runs) {
		ids = List.copyOf(runs);
		schedule();
	}

	/** Reads one of their networks from now on, counted from 0. */
	void readNetwork(int number) {
		network = number;
		schedule();
	}

	/** Identifiers of the runs that are read. */
	List<String> ids() {
		return ids;
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
		if (ids.contains(run.id())) {
			schedule(PERIOD.toMillis());
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<ComparedRun> compared = new ArrayList<>();
		for (String id : ids) {
			Gradlens.runs().run(id).flatMap(run -> ComparedRun.read(run, name(run), network,
					readers.computeIfAbsent(id, key -> new RunReader()))).ifPresent(compared::add);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
		}
		Comparison comparison = Comparison.of(compared);
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					show.accept(comparison);
				}
			});
		}
		return Status.OK_STATUS;
	}

	/** The run's name, with a number where several runs have the same. */
	private String name(Run run) {
		List<Run> same = ids.stream().flatMap(id -> Gradlens.runs().run(id).stream())
				.filter(other -> other.name().equals(run.name())).toList();
		return same.size() < 2 ? run.name()
				: NLS.bind(Messages.CompareReader_numbered, run.name(), same.indexOf(run) + 1);
	}

	/** Ceases to read, and closes the logs as soon as nobody reads them. */
	void stop() {
		Gradlens.runs().removeListener(this);
		cancel();
		new ClosingJob(this, this::closeLogs).schedule();
	}

	private void closeLogs() throws IOException {
		for (RunReader reader : readers.values()) {
			reader.close();
		}
	}
}

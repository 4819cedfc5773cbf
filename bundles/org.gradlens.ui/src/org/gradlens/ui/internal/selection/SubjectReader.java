// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.widgets.Control;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveListener;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;

/**
 * Reads what a view shows of its subject, off the user interface's thread: at once when something else is looked at,
 * and no more often than a person can follow while the run goes on.
 *
 * @param <T> what is read
 */
public final class SubjectReader<T> extends Job implements RunListener, LiveListener {

	/** Between two showings of what was read at once, such as when a probe begins and when it is done. */
	private static final Duration BREATH = Duration.ofMillis(40);

	private final Function<Subject, T> read;
	private final Throttler throttler;
	private final RefreshPeriod period = new RefreshPeriod();
	private volatile Subject subject = Subject.NONE;
	private volatile @Nullable T latest;

	/**
	 * @param name name of the job
	 * @param read reads what is to be shown, on the job's thread
	 * @param control what shows it; it is shown no more once this is disposed
	 * @param show shows what was read last, on the user interface's thread
	 */
	public SubjectReader(String name, Function<Subject, T> read, Control control, Consumer<T> show) {
		super(name);
		setSystem(true);
		this.read = read;
		throttler = new Throttler(control.getDisplay(), BREATH, () -> {
			T shown = latest;
			if (shown != null && !control.isDisposed()) {
				show.accept(shown);
				period.shown();
			}
		});
	}

	/** Begins to read a subject, and again whenever its run has something new. */
	public void start(Subject first) {
		subject = first;
		Gradlens.runs().addListener(this);
		Gradlens.live().addListener(this);
		schedule();
	}

	/** Reads another subject, now. */
	public void look(Subject other) {
		subject = other;
		schedule();
		wakeUp();
	}

	/** Reads again soon. */
	public void again() {
		schedule(period.get().toMillis());
	}

	/** Ceases to read. */
	public void stop() {
		Gradlens.runs().removeListener(this);
		Gradlens.live().removeListener(this);
		cancel();
	}

	/** Ceases to read, and closes what was read from as soon as nobody does. */
	public void stop(Closeable source) {
		stop();
		new ClosingJob(this, source).schedule();
	}

	@Override
	public void runChanged(Run run) {
		if (subject.run().equals(Optional.of(run))) {
			again();
		}
	}

	@Override
	public void liveChanged(LiveExperiment experiment) {
		if (subject.run().filter(run -> run.launch().equals(experiment.configuration().getName())).isPresent()) {
			// where it is another probe that is news, that one is looked at in a moment
			schedule(BREATH.toMillis());
		}
	}

	@Override
	public void findingsChanged(Run run) {
		runChanged(run);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Subject asked = subject;
		asked.run().ifPresent(Gradlens.runs()::read);
		T value = read.apply(asked);
		if (!monitor.isCanceled()) {
			latest = value;
			throttler.throttledExec();
		}
		return Status.OK_STATUS;
	}
}

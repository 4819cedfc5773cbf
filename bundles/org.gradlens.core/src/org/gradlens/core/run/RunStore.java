// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.run.RunFiles;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogFollower;

/**
 * The runs of this workspace. A run that is under way is followed; the newest one of an earlier
 * session is read again by {@link #restoreNewest}. May be used from any thread.
 */
public final class RunStore {

	private static final int RUNS_KEPT = 20;

	private final RunFiles files;
	private final List<Run> runs = new ArrayList<>();
	private final Map<Run, RunLogFollower> followers = new HashMap<>();
	private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

	/** A store that keeps its runs below a directory, which need not exist. */
	public RunStore(Path directory) {
		files = new RunFiles(directory);
	}

	/** The runs, newest first. */
	public synchronized List<Run> runs() {
		return List.copyOf(runs);
	}

	/** The run that was launched last. */
	public Optional<Run> newest() {
		return runs().stream().findFirst();
	}

	/** Adds a listener; adding it twice has no effect. */
	public synchronized void addListener(RunListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	/** Removes a listener. */
	public void removeListener(RunListener listener) {
		listeners.remove(listener);
	}

	/**
	 * Makes room for a new run and follows its log from when the training JVM creates it.
	 *
	 * @param name name of the launch configuration
	 * @param project name of the Java project
	 * @throws CoreException when the run's directory cannot be made
	 */
	public Run begin(String name, String project) throws CoreException {
		files.deleteAllBut(RUNS_KEPT - 1);
		Run run = files.create(name, project);
		add(run);
		return run;
	}

	/**
	 * Ends a run: reads what its log still holds, then asks what became of it.
	 *
	 * @param judge tells the outcome from the run as completely read
	 */
	public void finish(Run run, Function<Run, Outcome> judge) {
		RunLogFollower follower;
		synchronized (this) {
			follower = followers.remove(run);
		}
		if (follower == null) {
			return;
		}
		follower.close();
		Outcome outcome = judge.apply(run);
		run.finished(outcome.state(), outcome.sentence());
		files.saveOutcome(run);
		fire(RunListener::runChanged, run);
	}

	/**
	 * Reads the newest run of an earlier session, if no run has begun in this one; follows it on when its
	 * training JVM is still alive.
	 *
	 * @param judge tells the outcome of a run that ended while nobody looked
	 */
	public void restoreNewest(Function<Run, Outcome> judge) {
		if (newest().isPresent()) {
			return;
		}
		Optional<Run> newest = files.load().stream().max(Comparator.comparing(Run::created));
		newest.ifPresent(run -> {
			Outcome known = new Outcome(run.state(), run.outcome());
			add(run);
			Optional<ProcessHandle> process = files.trainingProcess(run).filter(alive -> !known.state().isOver());
			if (process.isPresent()) {
				process.get().onExit().thenRun(() -> finish(run, judge));
			} else {
				finish(run, read -> known.state().isOver() ? known : judge.apply(read));
			}
		});
	}

	private void add(Run run) {
		synchronized (this) {
			runs.add(run);
			runs.sort(Comparator.comparing(Run::created).reversed());
		}
		fire(RunListener::runAdded, run);
		synchronized (this) {
			followers.put(run, new RunLogFollower(run.log(), new RunLogFollower.Listener() {

				@Override
				public void received(Message message) {
					run.received(message);
				}

				@Override
				public void caughtUp() {
					fire(RunListener::runChanged, run);
				}

				@Override
				public void failed(IOException problem) {
					ILog.of(RunStore.class).error(problem.getMessage(), problem);
				}
			}));
		}
	}

	private void fire(BiConsumer<RunListener, Run> event, Run run) {
		for (RunListener listener : listeners) {
			try {
				event.accept(listener, run);
			} catch (RuntimeException e) {
				ILog.of(RunStore.class).error(e.getMessage(), e);
			}
		}
	}
}

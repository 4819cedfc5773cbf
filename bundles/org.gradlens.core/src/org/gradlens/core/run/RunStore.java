// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.run.FollowedRun;
import org.gradlens.core.internal.run.LogJudgements;
import org.gradlens.core.internal.run.LogReadings;
import org.gradlens.core.internal.run.RunFiles;
import org.gradlens.core.internal.run.RunTrash;
import org.gradlens.diagnosis.Thresholds;

/**
 * The runs of this workspace, those of earlier sessions included. A run that is under way is followed; the
 * log of one that is over is read when somebody {@link #read looks at it}. May be used from any thread.
 */
public final class RunStore {

	private final RunFiles files;
	private final RunTrash trash;
	private final IntSupplier runsKept;
	private final Function<Run, Outcome> unseen;
	private final List<Run> runs = new ArrayList<>();
	private final Function<Run, Thresholds> thresholds;
	private final Map<Run, FollowedRun> followed = new HashMap<>();
	private final LogReadings readings = new LogReadings();
	private final RunListeners listeners = new RunListeners();
	private final LogJudgements judgements;
	/** Held while a run's directory is written or moved. */
	private final Object disk = new Object();

	/**
	 * @param directory where the runs are kept; need not exist
	 * @param runsKept how many runs are kept, besides those that {@link Remarks#protect()}
	 * @param unseen tells the outcome of a run that ended while nobody looked, from the run as completely read
	 * @param thresholds tells what a run is judged by, once its training JVM speaks
	 */
	public RunStore(Path directory, IntSupplier runsKept, Function<Run, Outcome> unseen,
			Function<Run, Thresholds> thresholds) {
		files = new RunFiles(directory);
		trash = new RunTrash(directory);
		this.runsKept = runsKept;
		this.unseen = unseen;
		this.thresholds = thresholds;
		judgements = new LogJudgements(thresholds, listeners::found);
	}

	/** The runs, newest first. */
	public synchronized List<Run> runs() {
		return List.copyOf(runs);
	}

	/** The run that was launched last. */
	public Optional<Run> newest() {
		return runs().stream().findFirst();
	}

	/** The run with an {@link Run#id() identifier}. */
	public Optional<Run> run(String id) {
		return runs().stream().filter(run -> run.id().equals(id)).findFirst();
	}

	/** Adds a listener; adding it twice has no effect. */
	public void addListener(RunListener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(RunListener listener) {
		listeners.remove(listener);
	}

	/**
	 * Makes room for a new run and follows its log from when the training JVM creates it.
	 *
	 * @param launch name of the launch configuration
	 * @param project name of the Java project
	 * @throws CoreException when the run's directory cannot be made
	 */
	public Run begin(String launch, String project) throws CoreException {
		dropOldest(runsKept.getAsInt() - 1);
		Run run = files.create(launch, project);
		add(run);
		follow(run);
		return run;
	}

	/**
	 * Ends a run: reads what its log still holds, then asks what became of it.
	 *
	 * @param judge tells the outcome from the run as completely read
	 */
	public void finish(Run run, Function<Run, Outcome> judge) {
		FollowedRun ended;
		synchronized (this) {
			ended = followed.remove(run);
		}
		if (ended == null) {
			return;
		}
		ended.close();
		judge(run, judge);
	}

	private void judge(Run run, Function<Run, Outcome> judge) {
		Outcome outcome = judge.apply(run);
		run.finished(outcome.state(), outcome.sentence());
		save(run);
		listeners.changed(run);
	}

	/**
	 * Takes up the runs of earlier sessions. The newest is read, the others are when they are looked at; one
	 * whose training JVM is still alive is followed on. What was deleted in an earlier session is so for good.
	 */
	public void restore() {
		trash.empty();
		List<Run> restored = files.load().stream().filter(run -> run(run.id()).isEmpty())
				.sorted(Comparator.comparing(Run::created).reversed()).toList();
		restored.forEach(this::add);
		restored.stream().filter(run -> !run.state().isOver()).forEach(this::followOrJudge);
		newest().ifPresent(this::read);
		dropOldest(runsKept.getAsInt());
	}

	/** Takes up a log from elsewhere as a run. */
	Run adopt(Path log, String name, String project, Instant created, RunTransfer.Mode mode) throws CoreException {
		Run run = files.adopt(log, project, created, mode);
		run.remark(Remarks.named(name));
		files.save(run);
		add(run);
		if (mode == RunTransfer.Mode.LINK) {
			followOrJudge(run);
		} else {
			readLog(run);
			judge(run, unseen);
		}
		return run;
	}

	private void followOrJudge(Run run) {
		Optional<ProcessHandle> process = RunFiles.trainingProcess(run);
		if (process.isPresent()) {
			follow(run);
			process.get().onExit().thenRun(() -> finish(run, unseen));
		} else {
			readLog(run);
			judge(run, unseen);
		}
	}

	/**
	 * Lets a run know what its log holds, if it does not yet, and returns when it does. Not for the user
	 * interface's thread. Failure to read is logged. A run that is not of this store is left as it is.
	 */
	public void read(Run run) {
		if (runs().contains(run) && readLog(run)) {
			run.settle();
			listeners.changed(run);
		}
	}

	private boolean readLog(Run run) {
		boolean first = readings.read(run);
		if (first) {
			judgements.later(run);
		}
		return first;
	}

	/** Judges the runs that are over and were looked at anew, since thresholds have changed; returns at once. */
	public void judgeAgain() {
		runs().stream().filter(run -> run.state().isOver() && run.findings().isPresent()).forEach(judgements::later);
	}

	/** Changes what the user says of a run. */
	public void remark(Run run, Remarks remarks) {
		run.remark(remarks);
		save(run);
		listeners.changed(run);
	}

	/** Keeps what is known of a run, unless it was deleted meanwhile. */
	private void save(Run run) {
		synchronized (disk) {
			if (runs().contains(run)) {
				files.save(run);
			}
		}
	}

	/**
	 * Deletes runs that are over; those that are not are left alone.
	 *
	 * @throws CoreException when one cannot be deleted; those before it are
	 */
	public Deletion delete(Collection<Run> unwanted) throws CoreException {
		List<Run> over = unwanted.stream().filter(run -> run.state().isOver() && runs().contains(run)).toList();
		for (Run run : over) {
			synchronized (disk) {
				trash.put(run);
				remove(run);
			}
			judgements.forget(run);
			listeners.removed(run);
		}
		return new Deletion(this, over);
	}

	/** Brings deleted runs back. */
	void takeBack(List<Run> deleted) throws CoreException {
		for (Run run : deleted) {
			trash.takeBack(run);
			add(run);
			if (run.findings().isEmpty() && !run.networks().isEmpty()) {
				judgements.later(run);
			}
		}
	}

	/** Deletes deleted runs for good. */
	void forget(List<Run> deleted) {
		for (Run run : deleted) {
			trash.remove(run);
			readings.forget(run);
		}
	}

	/** Deletes the oldest runs for good, but so many and those that the user wants to keep. */
	private void dropOldest(int kept) {
		List<Run> droppable = runs().stream().filter(run -> !run.remarks().protect()).skip(Math.max(0, kept)).toList();
		try {
			delete(droppable).makeFinal();
		} catch (CoreException e) {
			ILog.of(RunStore.class).log(e.getStatus());
		}
	}

	private void add(Run run) {
		synchronized (this) {
			runs.add(run);
			runs.sort(Comparator.comparing(Run::created).reversed());
		}
		listeners.added(run);
	}

	private synchronized void remove(Run run) {
		runs.remove(run);
	}

	private synchronized void follow(Run run) {
		readings.done(run);
		followed.put(run, new FollowedRun(run, thresholds, listeners::changed, listeners::found));
	}
}

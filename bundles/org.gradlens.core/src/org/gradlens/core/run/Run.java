// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Finding;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;

/**
 * One launch of an experiment, as far as its run log tells. May be asked from any thread.
 */
public final class Run {

	private final Path directory;
	private final Path log;
	private final String launch;
	private final String project;
	private final Instant created;
	private Remarks remarks;
	private RunSummary summary = RunSummary.NONE;
	private final Map<Integer, NetworkHistory> networks = new TreeMap<>();
	private RunState state = RunState.STARTING;
	private String outcome = ""; //$NON-NLS-1$
	private RunStarted started;
	private RunFailed failure;
	private RunEnded end;
	private CaptureProblem captureProblem;
	private @Nullable List<Finding> findings;

	/**
	 * A run whose log is kept with everything else.
	 *
	 * @param directory where the run's log and recorded source are kept
	 * @param launch name of the launch configuration; empty when none is known
	 * @param project name of the Java project; empty when none is known
	 * @param created when it was launched
	 */
	public Run(Path directory, String launch, String project, Instant created) {
		this(directory, directory.resolve("run.gradlens"), launch, project, created); //$NON-NLS-1$
	}

	/**
	 * A run whose log is somewhere.
	 *
	 * @param directory where all but the log is kept
	 * @param log the run log
	 */
	public Run(Path directory, Path log, String launch, String project, Instant created) {
		this.directory = directory;
		this.log = log;
		this.launch = launch;
		this.project = project;
		this.created = created;
		remarks = Remarks.named(launch);
	}

	/** Unique among the runs of a workspace, and in their order. */
	public String id() {
		return directory.getFileName().toString();
	}

	/** Where the run's recorded source is kept, and its log unless that is linked. */
	public Path directory() {
		return directory;
	}

	/** The run log. */
	public Path log() {
		return log;
	}

	/** What the run is called: as its launch configuration, until the user says otherwise. */
	public String name() {
		return remarks().name();
	}

	/** Name of the launch configuration it came from; empty for a run from elsewhere. */
	public String launch() {
		return launch;
	}

	/** What the user says of it. */
	public synchronized Remarks remarks() {
		return remarks;
	}

	/** Takes in what the user says of it; {@link RunStore#remark} keeps it, too. */
	public synchronized void remark(Remarks changed) {
		remarks = changed;
	}

	/** The run in a few figures, which are known though its log was not read. */
	public synchronized RunSummary summary() {
		return networks.isEmpty() ? summary : RunSummary.of(networks());
	}

	/** Takes in the summary that was kept of it. */
	public synchronized void summarised(RunSummary kept) {
		summary = kept;
	}

	/** Name of the Java project that was run; empty for a run from elsewhere. */
	public String project() {
		return project;
	}

	/** When it was launched. */
	public Instant created() {
		return created;
	}

	/** Where it is in its life. */
	public synchronized RunState state() {
		return state;
	}

	/** What became of it, in a sentence for the user; empty while it runs. */
	public synchronized String outcome() {
		return outcome;
	}

	/** What the training JVM said first, once it has. */
	public synchronized Optional<RunStarted> started() {
		return Optional.ofNullable(started);
	}

	/** The exception that ended the program, if one did. */
	public synchronized Optional<RunFailed> failure() {
		return Optional.ofNullable(failure);
	}

	/** The orderly end, if the training JVM came to one. */
	public synchronized Optional<RunEnded> end() {
		return Optional.ofNullable(end);
	}

	/** The last failure to watch, if there was one. */
	public synchronized Optional<CaptureProblem> captureProblem() {
		return Optional.ofNullable(captureProblem);
	}

	/**
	 * What is wrong with it by now, as {@link org.gradlens.diagnosis.Diagnosis#findings()} tells; empty until it was
	 * judged for the first time.
	 */
	public synchronized Optional<List<Finding>> findings() {
		return Optional.ofNullable(findings);
	}

	/** Takes in what is found of it by now; false when that was known. */
	public synchronized boolean found(List<Finding> now) {
		boolean changed = !now.equals(findings);
		findings = List.copyOf(now);
		return changed;
	}

	/** The networks that were declared so far, in order of their numbers. */
	public synchronized List<NetworkHistory> networks() {
		return List.copyOf(networks.values());
	}

	/** How far the network has come that was trained last; empty before its first step. */
	public Optional<Progress> progress() {
		return networks().stream().filter(network -> network.latest().isPresent())
				.max(Comparator.comparing(network -> network.latest().map(Step::elapsedNanos).orElse(0L)))
				.flatMap(NetworkHistory::progress);
	}

	/** Takes in what the run log says next. */
	public synchronized void received(Message message) {
		if (message instanceof Step step) {
			if (networks.containsKey(step.network())) {
				networks.get(step.network()).add(step);
			}
		} else if (message instanceof NetworkDeclared declared) {
			NetworkHistory known = networks.putIfAbsent(declared.network(), new NetworkHistory(declared));
			if (known != null) {
				known.redeclare(declared);
			}
		} else if (message instanceof FitStarted fit && networks.containsKey(fit.network())) {
			networks.get(fit.network()).add(fit);
		} else if (message instanceof EpochEnded epoch && networks.containsKey(epoch.network())) {
			networks.get(epoch.network()).add(epoch);
		} else if (message instanceof NonFiniteFound found && networks.containsKey(found.network())) {
			networks.get(found.network()).add(found);
		} else if (message instanceof InitialParameters sampled && networks.containsKey(sampled.network())) {
			networks.get(sampled.network()).add(sampled);
		} else if (message instanceof DataSummary data && networks.containsKey(data.network())) {
			networks.get(data.network()).add(data);
		} else if (message instanceof RunStarted runStarted) {
			started = runStarted;
			if (state == RunState.STARTING) {
				state = RunState.RUNNING;
			}
		} else if (message instanceof RunFailed runFailed) {
			failure = runFailed;
		} else if (message instanceof RunEnded runEnded) {
			end = runEnded;
		} else if (message instanceof CaptureProblem problem) {
			captureProblem = problem;
		}
	}

	/** Says how the run ended; the run log holds nothing more. */
	public synchronized void finished(RunState finalState, String sentence) {
		state = finalState;
		outcome = sentence;
		settle();
	}

	/** Takes note that all its log holds was received. */
	synchronized void settle() {
		networks.values().forEach(NetworkHistory::settle);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;

import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;

/**
 * One launch of an experiment, as far as its run log tells. May be asked from any thread.
 */
public final class Run {

	private final Path directory;
	private final String name;
	private final String project;
	private final Instant created;
	private final Map<Integer, NetworkHistory> networks = new TreeMap<>();
	private RunState state = RunState.STARTING;
	private String outcome = ""; //$NON-NLS-1$
	private RunStarted started;
	private RunFailed failure;
	private RunEnded end;
	private CaptureProblem captureProblem;

	/**
	 * @param directory where the run's log and recorded source are kept
	 * @param name name of the launch configuration
	 * @param project name of the Java project
	 * @param created when it was launched
	 */
	public Run(Path directory, String name, String project, Instant created) {
		this.directory = directory;
		this.name = name;
		this.project = project;
		this.created = created;
	}

	/** Unique among the runs of a workspace, and in their order. */
	public String id() {
		return directory.getFileName().toString();
	}

	/** Where the run's log and recorded source are kept. */
	public Path directory() {
		return directory;
	}

	/** The run log. */
	public Path log() {
		return directory.resolve("run.gradlens"); //$NON-NLS-1$
	}

	/** Name of the launch configuration it came from. */
	public String name() {
		return name;
	}

	/** Name of the Java project that was run. */
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

	/** The networks that were declared so far, in order of their numbers. */
	public synchronized List<NetworkHistory> networks() {
		return List.copyOf(networks.values());
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
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;

/** A run in short: how it began and ended, and each network's first and last figures. */
public final class RunSummary {

	private final Map<Integer, NetworkSummary> networks = new TreeMap<>();
	private final List<CaptureProblem> problems = new ArrayList<>();
	private final Diagnosis diagnosis;
	private @Nullable RunStarted started;
	private @Nullable RunFailed failed;
	private @Nullable RunEnded ended;
	private long damagedBytes;

	private RunSummary(Thresholds thresholds) {
		diagnosis = new Diagnosis(thresholds);
	}

	/**
	 * Reads a run log to its end, also that of a run which was killed or goes on.
	 *
	 * @throws IOException with a message for the user when the file cannot be read or is no run log
	 */
	public static RunSummary read(Path log) throws IOException {
		return read(log, Thresholds.DEFAULTS);
	}

	/**
	 * Reads a run log to its end, and judges it by other thresholds.
	 *
	 * @throws IOException with a message for the user when the file cannot be read or is no run log
	 */
	public static RunSummary read(Path log, Thresholds thresholds) throws IOException {
		RunSummary summary = new RunSummary(thresholds);
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(summary::add);
			summary.damagedBytes = reader.damagedBytes();
		}
		return summary;
	}

	private void add(Message message) {
		diagnosis.accept(message);
		if (message instanceof Step step) {
			network(step.network()).ifPresent(network -> network.add(step));
		} else if (message instanceof NonFiniteFound found) {
			network(found.network()).ifPresent(network -> network.add(found));
		} else if (message instanceof InitialParameters parameters) {
			network(parameters.network()).ifPresent(network -> network.add(parameters));
		} else if (message instanceof DataSummary data) {
			network(data.network()).ifPresent(network -> network.data().add(data));
		} else if (message instanceof Evaluated evaluated) {
			network(evaluated.network()).ifPresent(network -> network.data().add(evaluated));
		} else if (message instanceof NetworkDeclared declared) {
			network(declared.network()).ifPresentOrElse(network -> network.declareAgain(declared),
					() -> networks.put(declared.network(), new NetworkSummary(declared)));
		} else if (message instanceof CaptureProblem problem) {
			problems.add(problem);
		} else if (message instanceof RunStarted start) {
			started = start;
		} else if (message instanceof RunFailed failure && failed == null) {
			failed = failure;
		} else if (message instanceof RunEnded end) {
			ended = end;
		}
	}

	private Optional<NetworkSummary> network(int number) {
		return Optional.ofNullable(networks.get(number));
	}

	Optional<RunStarted> started() {
		return Optional.ofNullable(started);
	}

	/** The first exception that ended a thread of the program, or empty. */
	Optional<RunFailed> failure() {
		return Optional.ofNullable(failed);
	}

	RunOutcome outcome() {
		if (failed != null) {
			return RunOutcome.FAILED;
		}
		if (ended == null) {
			return RunOutcome.NO_END_RECORDED;
		}
		return switch (ended.reason()) {
		case SHUTDOWN -> RunOutcome.ENDED;
		case NON_FINITE_LOSS -> RunOutcome.NON_FINITE_LOSS;
		case STOP_AFTER, STOP_REQUESTED -> RunOutcome.STOPPED_AS_ASKED;
		};
	}

	/** Iterations of all networks together. */
	long iterations() {
		return ended != null ? ended.iterations()
				: networks.values().stream().mapToLong(NetworkSummary::iterations).sum();
	}

	/** Iterations of which nothing was recorded; empty when no end was recorded. */
	OptionalLong skipped() {
		return ended == null ? OptionalLong.empty() : OptionalLong.of(ended.skipped());
	}

	/** Bytes of the log that could not be read. */
	long damagedBytes() {
		return damagedBytes;
	}

	/** What could not be watched. */
	List<CaptureProblem> problems() {
		return Collections.unmodifiableList(problems);
	}

	/** What is wrong, causes in order of precedence, each with what follows from it. */
	List<Finding> findings() {
		return diagnosis.findings();
	}

	/** The network that a finding is about, or empty when there is none. */
	Optional<NetworkDeclared> network(Finding finding) {
		return finding.network().isPresent() ? network(finding.network().getAsInt()).map(NetworkSummary::network)
				: Optional.empty();
	}

	/** Whether anything is as bad as that, or worse. */
	public boolean hasFindings(Severity least) {
		return findings().stream().flatMap(Finding::withConsequences)
				.anyMatch(finding -> finding.severity().compareTo(least) >= 0);
	}

	Collection<NetworkSummary> networks() {
		return Collections.unmodifiableCollection(networks.values());
	}
}

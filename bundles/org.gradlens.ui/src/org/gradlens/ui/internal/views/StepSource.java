// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunReader;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.selection.Subject;

/** Reads the steps that a chart draws, as finely as it can show them. For one thread at a time, not the user interface's. */
public final class StepSource implements Closeable {

	/** Steps that are enough for a picture; with fewer in memory, the log is asked. */
	private static final int ENOUGH = 400;
	private static final int MOST = 1024;

	private final RunReader reader = new RunReader();
	private @Nullable Key cached;
	private List<Step> steps = List.of();

	private record Key(Run run, int network, Range zoom) {
	}

	/** The iterations that steps cover together, or the first two when there is no step. */
	public static Range range(List<Step> steps) {
		double first = steps.isEmpty() ? 0 : steps.get(0).firstIteration();
		double last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).iteration();
		return new Range(first, Math.max(first + 1, last));
	}

	/** From half an iteration before the first to half one after the last, so that each has as much room as another. */
	public static Range cells(List<Step> steps) {
		double first = steps.isEmpty() ? 0 : steps.get(0).firstIteration();
		double last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).iteration();
		return new Range(first - 0.5, last + 0.5);
	}

	/** What reads the rest of a run. */
	public RunReader reader() {
		return reader;
	}

	/** All steps of a network, thinned; empty when there is none. */
	public List<Step> all(Subject subject) {
		Optional<NetworkHistory> network = subject.history();
		return network.isEmpty() ? List.of() : reader.steps(subject.run().orElseThrow(), network.get());
	}

	/** The steps of a network in a range of iterations, or all of them without one. */
	public List<Step> in(Subject subject, Optional<Range> zoom) {
		List<Step> all = all(subject);
		if (zoom.isEmpty() || all.isEmpty()) {
			return all;
		}
		Range range = zoom.get();
		List<Step> inMemory = all.stream()
				.filter(step -> step.iteration() >= range.low() && step.firstIteration() <= range.high()).toList();
		boolean summarised = inMemory.stream().anyMatch(step -> step.iterations() > 1);
		return inMemory.size() >= ENOUGH || !summarised ? inMemory
				: fromLog(subject, range, all.get(all.size() - 1).iteration());
	}

	private List<Step> fromLog(Subject subject, Range range, long newest) {
		NetworkHistory network = subject.history().orElseThrow();
		Key key = new Key(subject.run().orElseThrow(), network.declaration().network(), range);
		if (!key.equals(cached)) {
			steps = reader.steps(key.run, network, (long) range.low(), (long) Math.ceil(range.high()), MOST);
			// what is past does not change any more
			cached = range.high() <= newest ? key : null;
		}
		return steps;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/**
 * Reads what views draw of runs: from memory what is there, and from the run log the rest. Keeps the log of a run
 * that goes on open, so that what is new is all that is read of it. A log that cannot be read is logged, and holds
 * nothing. For one thread at a time, not the user interface's.
 */
public final class RunReader implements Closeable {

	private @Nullable Run open;
	private @Nullable RunLog log;

	private interface Reading<T> {
		T of(RunLog log) throws IOException;
	}

	/** A network's steps over the whole run with the figures that views draw, thinned to what is worth drawing. */
	public List<Step> steps(Run run, NetworkHistory network) {
		Optional<List<Step>> inMemory = network.drawnSteps();
		if (inMemory.isPresent()) {
			return inMemory.get();
		}
		int number = network.declaration().network();
		int atMost = DrawnFigures.steps(network.declaration());
		Optional<List<Step>> steps = read(run, opened -> opened.steps(number, atMost)).map(RunReader::drawn);
		// what could not be read now may be another time
		steps.ifPresent(network::keepDrawn);
		return steps.orElse(List.of());
	}

	/** A network's steps from one iteration to another, as {@link RunLog#steps(int, long, long, int)} tells. */
	public List<Step> steps(Run run, NetworkHistory network, long firstIteration, long lastIteration, int atMost) {
		return drawn(all(run, network, firstIteration, lastIteration, atMost));
	}

	/**
	 * The step that a network had come to at an iteration, with all its figures, or a summary of it and its
	 * neighbours; empty when it has none so late.
	 */
	public Optional<Step> stepAt(Run run, NetworkHistory network, long iteration) {
		Optional<Step> drawn = steps(run, network).stream().filter(step -> step.iteration() >= iteration).findFirst();
		return drawn.flatMap(step -> {
			List<Step> exact = all(run, network, iteration, iteration, 1);
			return (exact.isEmpty() ? all(run, network, step.firstIteration(), step.iteration(), 1) : exact).stream()
					.reduce((one, other) -> other);
		}).or(() -> drawn);
	}

	/** The distributions of a network that were read nearest to an iteration, or empty when none were. */
	public Optional<Distributions> distributionsNear(Run run, int network, long iteration) {
		return read(run, opened -> opened.distributionsNear(network, iteration)).flatMap(nearest -> nearest);
	}

	/** The time profiles of a network that were read nearest to an iteration; empty when none were. */
	public List<TimeProfile> timeProfilesNear(Run run, int network, long iteration) {
		return read(run, opened -> opened.timeProfilesNear(network, iteration)).orElse(List.of());
	}

	private List<Step> all(Run run, NetworkHistory network, long firstIteration, long lastIteration, int atMost) {
		int number = network.declaration().network();
		return read(run, opened -> opened.steps(number, firstIteration, lastIteration, atMost)).orElse(List.of());
	}

	private static List<Step> drawn(List<Step> steps) {
		return steps.stream().map(step -> step.only(DrawnFigures.ALL)).toList();
	}

	/** What the log tells, or empty when it could not be read. */
	private <T> Optional<T> read(Run run, Reading<T> reading) {
		try {
			if (!run.equals(open)) {
				close();
				log = RunLog.open(run.log());
				open = run;
			} else {
				log.update();
			}
			try {
				return Optional.of(reading.of(log));
			} finally {
				if (run.state().isOver()) {
					close(); // opens at once again, and its file can be moved meanwhile
				}
			}
		} catch (NoSuchFileException e) {
			return Optional.empty(); // its training JVM has not written anything yet
		} catch (IOException e) {
			ILog.of(RunReader.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, run.log()));
			return Optional.empty();
		}
	}

	@Override
	public void close() throws IOException {
		RunLog closed = log;
		log = null;
		open = null;
		if (closed != null) {
			closed.close();
		}
	}
}

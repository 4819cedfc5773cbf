// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.StepWindow;

/**
 * Keeps one network's part of the run log within its limits: what comes faster is gathered until the next
 * step is due and there is room for it. Used by the recorder's thread alone.
 */
final class NetworkRecord {

	private final LimitedLog log;
	private final IntSupplier waitingNetworks;
	private final StepWindow window = new StepWindow();
	/** The latest of each kind that tells where training is, in an order that a reader can follow. */
	private final Map<Integer, Message> pending = new TreeMap<>();
	private long stepDue;
	private long distributionsDue;

	/**
	 * @param waitingNetworks tells how many networks have something to be written
	 */
	NetworkRecord(LimitedLog log, IntSupplier waitingNetworks, long now) {
		this.log = log;
		this.waitingNetworks = waitingNetworks;
		stepDue = now;
		distributionsDue = now;
	}

	/**
	 * Records the figures of an iteration.
	 *
	 * @return whether its distributions are to be recorded next
	 */
	boolean figures(IterationWork work, long now) throws IOException {
		List<Message> findings = new ArrayList<>();
		Step step = step(work, findings);
		if (work.isWished()) {
			flush(now);
			log.appendWished(step);
			append(work, findings, now);
			return work.hasDistributions();
		}
		if (!window.accepts(step)) {
			flush(now);
		}
		window.add(step);
		boolean distributions = work.hasDistributions() && now - distributionsDue >= 0 && log.nanosToDistributions(now) == 0;
		if (findings.isEmpty() && !distributions) {
			flushIfDue(now);
			return false;
		}
		flush(now);
		append(work, findings, now);
		return distributions;
	}

	/** Records the distributions of an iteration whose figures are recorded. */
	void distributions(IterationWork work, long now) throws IOException {
		List<Message> distributions = new ArrayList<>();
		work.distributions(distributions::add);
		append(work, distributions, now);
		if (!work.isWished()) {
			distributionsDue = now + log.nanosBetweenDistributions(takingTurns(), now);
		}
	}

	private void append(IterationWork work, List<Message> messages, long now) throws IOException {
		for (Message message : messages) {
			if (work.isWished()) {
				log.appendWished(message);
			} else {
				log.append(message, now);
			}
		}
	}

	private static Step step(IterationWork work, List<Message> findings) {
		Readings.Builder readings = new Readings.Builder();
		FigureSizes sizes = work.sizes();
		work.compute((figure, index, value) -> readings.set(figure, sizes.of(figure), index, value), findings::add);
		Moment at = work.moment();
		return Step.of(work.network(), at.iteration(), at.epoch(), at.elapsedNanos(), at.minibatch(), readings.build());
	}

	void message(Message message, long now) throws IOException {
		if (message instanceof EpochEnded) {
			pending.put(1, message);
		} else if (message instanceof FitStarted) {
			pending.put(2, message);
		} else {
			flush(now);
			log.append(message, now);
			return;
		}
		flushIfDue(now);
	}

	/** Nanoseconds until something has to be written; the greatest value when nothing waits. */
	long nanosToDue(long now) {
		return isWaiting() ? Math.max(Math.max(stepDue - now, log.nanosToStep(now)), 0) : Long.MAX_VALUE;
	}

	void flushIfDue(long now) throws IOException {
		if (nanosToDue(now) == 0) {
			flush(now);
		}
	}

	/** Writes what waits; what cannot be written waits on. */
	void flush(long now) throws IOException {
		if (!isWaiting()) {
			return;
		}
		int networks = takingTurns();
		if (window.steps() > 0) {
			append(window.take(), now);
		}
		for (Iterator<Message> waiting = pending.values().iterator(); waiting.hasNext(); waiting.remove()) {
			log.append(waiting.next(), now);
		}
		stepDue = now + log.nanosBetweenSteps(networks, now);
	}

	private void append(Step step, long now) throws IOException {
		try {
			log.append(step, now);
		} catch (IOException e) {
			window.add(step);
			throw e;
		}
	}

	boolean isWaiting() {
		return window.steps() > 0 || !pending.isEmpty();
	}

	private int takingTurns() {
		return Math.max(waitingNetworks.getAsInt(), 1);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Step;

/**
 * Keeps one network's part of the run log within its rate: what comes faster is gathered until the
 * next step is due. Used by the recorder's thread alone.
 */
final class NetworkRecord {

	/** Where finished messages go. */
	interface Output {
		void append(Message message) throws IOException;
	}

	/** Fifty steps a second. */
	static final long PERIOD_NANOS = 20_000_000;

	private final Output output;
	private @Nullable Window window;
	/** The latest of each kind that tells where training is, in an order that a reader can follow. */
	private final Map<Integer, Message> pending = new TreeMap<>();
	private long nextDue;

	NetworkRecord(Output output, long now) {
		this.output = output;
		this.nextDue = now;
	}

	void iteration(IterationWork work, long now) throws IOException {
		Window open = window;
		if (open == null || !open.accepts(work.sizes())) {
			flush(now);
			open = new Window(work.network(), work.sizes());
			window = open;
		}
		List<Message> findings = new ArrayList<>();
		work.compute(open, findings::add);
		open.iterationEnds(work.moment());
		if (findings.isEmpty()) {
			flushIfDue(now);
			return;
		}
		flush(now);
		for (Message finding : findings) {
			output.append(finding);
		}
	}

	void message(Message message, long now) throws IOException {
		if (message instanceof EpochEnded) {
			pending.put(1, message);
		} else if (message instanceof FitStarted) {
			pending.put(2, message);
		} else {
			flush(now);
			output.append(message);
			return;
		}
		flushIfDue(now);
	}

	/** Nanoseconds until something has to be written; the greatest value when nothing waits. */
	long nanosToDue(long now) {
		return isWaiting() ? Math.max(nextDue - now, 0) : Long.MAX_VALUE;
	}

	void flushIfDue(long now) throws IOException {
		if (isWaiting() && now - nextDue >= 0) {
			flush(now);
		}
	}

	void flush(long now) throws IOException {
		if (!isWaiting()) {
			return;
		}
		nextDue = now + PERIOD_NANOS;
		Window open = window;
		if (open != null && !open.isEmpty()) {
			Step step = open.take();
			output.append(step);
		}
		for (Message message : pending.values()) {
			output.append(message);
		}
		pending.clear();
	}

	private boolean isWaiting() {
		Window open = window;
		return open != null && !open.isEmpty() || !pending.isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunLogWriter;

/**
 * Turns copies into figures and figures into the run log, on a daemon thread of its own, in the order
 * in which they were handed over.
 */
public final class Recorder {

	private static final long CLOSE_MILLIS = 5_000;

	private final LimitedLog log;
	private final Consumer<Throwable> problems;
	private final BlockingDeque<Entry> queue = new LinkedBlockingDeque<>();
	private final Map<Integer, NetworkRecord> networks = new HashMap<>();
	private final AtomicLong iterations = new AtomicLong();
	private final AtomicLong skipped = new AtomicLong();
	private final Thread thread = new Thread(this::run, "Gradlens recorder");
	private volatile RunEnded.Reason endReason = RunEnded.Reason.SHUTDOWN;
	private volatile boolean closing;
	private boolean broken;

	/** What waits in the queue: messages of a network or of the whole run, or an iteration, or the end. */
	private record Entry(int network, @Nullable MessageWork messages, @Nullable IterationWork iteration, boolean urgent) {

		static final int WHOLE_RUN = -1;

		static final Entry END = new Entry(WHOLE_RUN, null, null, false);

		Entry(int network, MessageWork messages) {
			this(network, messages, null, false);
		}
	}

	/**
	 * Records to a log.
	 *
	 * @param limits what the log may take in
	 * @param problems told once of what keeps the recorder from going on
	 */
	public Recorder(RunLogWriter log, LogLimits limits, Consumer<Throwable> problems) {
		this.log = new LimitedLog(log, limits, System.nanoTime());
		this.problems = problems;
		thread.setDaemon(true);
	}

	/** Begins to record. */
	public void start() {
		thread.start();
	}

	/** Appends a message that concerns the whole run. */
	public void append(Message message) {
		append(Entry.WHOLE_RUN, message);
	}

	/** Appends a message that concerns a network. */
	public void append(int network, Message message) {
		append(network, messages -> messages.accept(message));
	}

	/** Appends messages that concern a network and are computed when their turn comes. */
	public void append(int network, MessageWork messages) {
		offer(new Entry(network, messages));
	}

	/** Runs something on the recorder's thread when all that was handed over before is in the run log. */
	public void whenRecorded(Runnable next) {
		append(Entry.WHOLE_RUN, messages -> next.run());
	}

	/**
	 * As {@link #whenRecorded}, but what was handed over last, an iteration, may lack its distributions, which take longer
	 * than its figures.
	 */
	public void whenFiguresRecorded(Runnable next) {
		offer(new Entry(Entry.WHOLE_RUN, messages -> next.run(), null, true));
	}

	/** Hands over an iteration. */
	public void append(IterationWork iteration) {
		iterations.incrementAndGet();
		if (closing) {
			skipped.incrementAndGet();
			iteration.release();
		} else {
			offer(new Entry(iteration.network(), null, iteration, false));
		}
	}

	private void offer(Entry entry) {
		queue.addLast(entry);
	}

	/**
	 * Gives up the latest iteration of a network that still waits, and releases it; that way the iteration
	 * which takes its place, perhaps the last of the run, is recorded.
	 *
	 * @return whether there was one
	 */
	public boolean skipLatest(int network) {
		for (Iterator<Entry> waiting = queue.descendingIterator(); waiting.hasNext();) {
			Entry entry = waiting.next();
			IterationWork iteration = entry.iteration();
			if (entry.network() == network && iteration != null && queue.removeLastOccurrence(entry)) {
				skipped.incrementAndGet();
				iteration.release();
				return true;
			}
		}
		return false;
	}

	/** An iteration is over of which nothing can be recorded. */
	public void skip() {
		iterations.incrementAndGet();
		skipped.incrementAndGet();
	}

	/** Says why the run will end. */
	public void setEndReason(RunEnded.Reason reason) {
		endReason = reason;
	}

	/** Records what still waits, then the end of the run; what comes later is not recorded. */
	public void close() {
		closing = true;
		offer(Entry.END);
		try {
			thread.join(CLOSE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		boolean open = true;
		while (open) {
			try {
				Entry entry = queue.pollFirst(nanosToDue(), TimeUnit.NANOSECONDS);
				if (entry == null) {
					flushDue();
				} else {
					open = record(entry);
				}
			} catch (InterruptedException e) {
				open = false;
			} catch (Throwable e) {
				report(e);
			}
		}
	}

	private long nanosToDue() {
		long now = System.nanoTime();
		return networks.values().stream().mapToLong(network -> network.nanosToDue(now)).min().orElse(Long.MAX_VALUE);
	}

	private void flushDue() throws IOException {
		long now = System.nanoTime();
		for (NetworkRecord network : networks.values()) {
			network.flushIfDue(now);
		}
	}

	/** Records an entry; false when it was the end. */
	private boolean record(Entry entry) throws IOException {
		MessageWork messages = entry.messages();
		IterationWork iteration = entry.iteration();
		if (iteration != null) {
			record(network(entry.network()), iteration);
		} else if (messages == null) {
			end();
			return false;
		} else {
			List<Message> computed = new ArrayList<>();
			messages.compute(computed::add);
			for (Message message : computed) {
				record(entry.network(), message);
			}
		}
		return true;
	}

	private void record(NetworkRecord network, IterationWork iteration) throws IOException {
		try {
			long now = System.nanoTime();
			boolean distributions = network.figures(iteration, now);
			Entry next = queue.peekFirst();
			if (next != null && next.urgent()) {
				record(queue.removeFirst());
			}
			if (distributions) {
				network.distributions(iteration, now);
			}
		} finally {
			iteration.release();
		}
	}

	private void record(int network, Message message) throws IOException {
		if (network == Entry.WHOLE_RUN) {
			log.append(message, System.nanoTime());
		} else {
			network(network).message(message, System.nanoTime());
		}
	}

	private NetworkRecord network(int number) {
		return networks.computeIfAbsent(number, key -> new NetworkRecord(log, this::waitingNetworks, System.nanoTime()));
	}

	private int waitingNetworks() {
		return (int) networks.values().stream().filter(NetworkRecord::isWaiting).count();
	}

	private void end() {
		try (log) {
			for (NetworkRecord network : networks.values()) {
				network.flush(System.nanoTime());
			}
			log.append(new RunEnded(endReason, iterations.get(), skipped.get()), System.nanoTime());
		} catch (IOException e) {
			report(e);
		}
	}

	private void report(Throwable problem) {
		if (!broken) {
			broken = true;
			problems.accept(problem);
		}
	}
}

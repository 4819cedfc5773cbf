// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.live.LiveState;
import org.gradlens.telemetry.probe.EngineMessage;
import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Seen;
import org.gradlens.telemetry.probe.EngineMessage.Spent;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.probe.ProbeRequest.Program;

/**
 * An engine that is there when it is needed: started when a probe is asked for, replaced in advance when it is spent or
 * gone, and ended when it was not needed for a while. Of the probes that it is asked for, only the newest counts.
 */
final class ProbeEngine implements EngineProcess.Listener {

	/** How much longer than its budget a probe may take before its process is ended. */
	private static final Duration GRACE = Duration.ofSeconds(2);
	private static final Duration WARM_UP_BUDGET = Duration.ofSeconds(30);
	/** The number of a probe that only makes the engine warm. */
	private static final int WARM_UP = 0;

	/** Told on any thread, with no lock held. */
	interface Client {

		void reached(LiveState state);

		/** The first figures of a probe are in its run log. */
		void seen(ProbeRequest request);

		/** A probe is over. */
		void answered(ProbeRequest request, ProbeAnswer answer);

		/** The process ended during a probe; {@code late} when it was ended for being out of reach. */
		void lost(ProbeRequest request, boolean late, int exitCode);

		/** The engine cannot be started. */
		void unavailable(CoreException reason);
	}

	private final Callable<ProcessBuilder> command;
	private final Path unread;
	private final Client client;
	private final Job start = job(this::start);
	private final Job overdue = job(this::overdue);
	private final Job rest = job(this::rest);
	private @Nullable EngineProcess process;
	private @Nullable ProbeRequest next;
	private @Nullable ProbeRequest underWay;
	private boolean ready;
	private boolean everReady;
	private boolean late;
	private boolean closed;

	/**
	 * @param command tells how the engine is started
	 * @param unread where an engine that warms up may write
	 */
	ProbeEngine(Callable<ProcessBuilder> command, Path unread, Client client) {
		this.command = command;
		this.unread = unread;
		this.client = client;
	}

	private static Job job(Runnable work) {
		return Job.createSystem(Messages.LiveProbes_job, monitor -> {
			work.run();
		});
	}

	/** Starts the process before a probe is asked for. */
	void prepare() {
		start.schedule();
	}

	/** Asks for a probe, in place of any that was asked for before. */
	void ask(ProbeRequest request) {
		EngineProcess asked;
		synchronized (this) {
			next = request;
			asked = process;
			if (asked != null && underWay != null) {
				asked.cancel();
				overdue.schedule(GRACE.toMillis());
			}
		}
		if (asked == null) {
			start.schedule();
		} else {
			send();
		}
	}

	private void start() {
		synchronized (this) {
			if (process != null || closed) {
				return;
			}
		}
		client.reached(LiveState.STARTING);
		try {
			ProcessBuilder built = command.call();
			synchronized (this) {
				if (!closed) {
					everReady = false;
					process = EngineProcess.start(built, this);
				}
			}
		} catch (CoreException e) {
			client.reached(LiveState.RESTING);
			client.unavailable(e);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** Sends what was asked for last, if the engine waits for it. */
	private void send() {
		synchronized (this) {
			ProbeRequest sent = next;
			EngineProcess asked = process;
			if (!ready || sent == null || asked == null) {
				return;
			}
			next = null;
			ready = false;
			late = false;
			underWay = sent;
			rest.cancel();
			overdue.schedule(sent.budgetMillis() + GRACE.toMillis());
			asked.request(sent);
		}
		client.reached(LiveState.PROBING);
	}

	@Override
	public void said(EngineProcess engine, EngineMessage message) {
		if (message instanceof ProbeAnswer answer) {
			answered(engine, answer);
		} else if (message instanceof Seen seen) {
			seen(engine, seen);
		} else if (message instanceof Spent) {
			engine.kill();
		} else if (message instanceof Ready) {
			ready(engine);
		}
	}

	private void seen(EngineProcess engine, Seen seen) {
		ProbeRequest request;
		synchronized (this) {
			request = engine == process ? underWay : null;
		}
		if (request != null && request.number() == seen.number() && seen.number() != WARM_UP) {
			client.seen(request);
		}
	}

	private void answered(EngineProcess engine, ProbeAnswer answer) {
		ProbeRequest request;
		synchronized (this) {
			request = underWay;
			if (engine != process || request == null || request.number() != answer.number()) {
				return;
			}
			underWay = null;
			overdue.cancel();
		}
		if (request.number() != WARM_UP) {
			client.answered(request, answer);
		}
	}

	private void ready(EngineProcess engine) {
		synchronized (this) {
			if (engine != process) {
				return;
			}
			ready = true;
			if (!everReady && next == null) {
				next = new ProbeRequest(WARM_UP, unread.toString(), List.of(), Program.WARM_UP, 1, (int) WARM_UP_BUDGET.toMillis());
			}
			everReady = true;
			rest.schedule(CorePreferences.probeRest().toMillis());
		}
		client.reached(LiveState.READY);
		send();
	}

	@Override
	public void ended(EngineProcess engine) {
		ProbeRequest lost;
		boolean wasLate;
		boolean restart;
		synchronized (this) {
			if (engine != process) {
				return;
			}
			process = null;
			ready = false;
			lost = underWay;
			underWay = null;
			wasLate = late;
			overdue.cancel();
			restart = everReady && !closed;
			next = everReady ? next : null;
		}
		client.reached(LiveState.RESTING);
		if (lost != null && lost.number() != WARM_UP) {
			client.lost(lost, wasLate, engine.exitCode());
		}
		if (restart) {
			start.schedule();
		}
	}

	private synchronized void overdue() {
		EngineProcess stuck = process;
		if (stuck != null && underWay != null) {
			late = true;
			stuck.kill();
		}
	}

	private synchronized void rest() {
		EngineProcess idle = process;
		if (idle != null && ready) {
			process = null;
			ready = false;
			idle.kill();
			client.reached(LiveState.RESTING);
		}
	}

	/** Ends the process, and starts another in its place. */
	synchronized void replace() {
		EngineProcess old = process;
		if (old != null) {
			ready = false;
			underWay = null;
			old.kill();
		}
	}

	/** Ends the engine for good, and returns when it is gone. */
	void close() {
		EngineProcess last;
		synchronized (this) {
			closed = true;
			last = process;
			process = null;
		}
		List.of(start, overdue, rest).forEach(Job::cancel);
		if (last != null) {
			last.killAndWait();
		}
	}
}

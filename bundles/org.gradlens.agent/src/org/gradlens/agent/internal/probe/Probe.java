// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.EndOfProgram;
import org.gradlens.agent.internal.FailureRecorder;
import org.gradlens.agent.internal.Watch;
import org.gradlens.agent.internal.origin.UserCode;
import org.gradlens.agent.internal.record.Recorder;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeRequest;

/** One run of the beginning of the user's program. What decides how it ends comes from many threads: the first wins. */
final class Probe {

	private static final long FIRST_FIGURES_MILLIS = 500;

	private static volatile @Nullable Probe current;

	private final ProbeRequest request;
	private final Runnable seen;
	private final ProbeClock clock = new ProbeClock();
	private final CompletableFuture<Ending> ending = new CompletableFuture<>();
	private volatile @Nullable Recorder recorder;
	private @Nullable ProgramThreads threads;
	private volatile long iterations;
	private volatile @Nullable String damage;

	private record Ending(Outcome outcome, String detail) {
	}

	/** @param seen told once when the first iteration's figures are in the run log */
	Probe(ProbeRequest request, Runnable seen) {
		this.request = request;
		this.seen = seen;
	}

	/** The probe that runs in this JVM, or null. */
	static @Nullable Probe current() {
		return current;
	}

	/** Runs the program until the probe has an answer. */
	ProbeAnswer run() throws IOException, InterruptedException {
		current = this;
		ProbeLoader loader = ProbeLoader.of(request.userRoots());
		UserCode userCode = new UserCode(
				request.userRoots().stream().map(Path::of).collect(Collectors.toSet()), loader);
		Watch watch = new Watch(ProbeSettings.of(request), userCode, RunLogWriter.create(Path.of(request.log())),
				this::iterationEnded);
		recorder = watch.recorder();
		watch.recorder().start();
		watch.recorder().append(new RunStarted(request.program().mainType(), Instant.now(),
				ProcessHandle.current().pid(), Map.of("capture", watch.settings().capture().toString())));
		watch.begin();
		FailureRecorder failures = new FailureRecorder(watch.recorder(), userCode, null);
		ProgramThreads started = new ProgramThreads(loader, (thread, problem) -> failed(failures, thread, problem));
		threads = started;
		started.start(new Program(request.program(), loader, clock::loaded), this::returned);
		Ending end = await(started, userCode);
		watch.recorder().close();
		return new ProbeAnswer(request.number(), end.outcome, end.detail,
				clock.times(watch.declarations().firstNanos()));
	}

	private Ending await(ProgramThreads started, UserCode userCode) throws InterruptedException {
		try {
			return ending.get(request.budgetMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			ending.complete(new Ending(Outcome.OVER_BUDGET, started.whereIn(userCode)));
			return ending.join();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The probe is not wanted any more. */
	void cancel() {
		ending.complete(new Ending(Outcome.CANCELLED, ""));
	}

	private void iterationEnded(long done) {
		iterations = done;
		clock.iterationEnded(done, request.iterations());
		if (done == 1) {
			awaitFirstFigures();
		}
		if (done >= request.iterations()) {
			ending.complete(new Ending(Outcome.MEASURED, ""));
		}
		if (ending.isDone()) {
			throw new EndOfProgram();
		}
	}

	/** What comes after the first iteration would only take processors from what the user waits for. */
	private void awaitFirstFigures() {
		Recorder recording = recorder;
		if (recording == null) {
			return;
		}
		CountDownLatch written = new CountDownLatch(1);
		recording.whenFiguresRecorded(() -> {
			clock.seen();
			seen.run();
		});
		recording.whenRecorded(written::countDown);
		try {
			written.await(FIRST_FIGURES_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The program asks for the end of its JVM. */
	void exit(int code) {
		ending.complete(iterations > 0 ? new Ending(Outcome.MEASURED, "")
				: new Ending(Outcome.EXITED, Integer.toString(code)));
		throw new EndOfProgram();
	}

	private void returned() {
		ending.complete(new Ending(iterations > 0 ? Outcome.MEASURED : Outcome.NOT_TRAINED, ""));
	}

	private void failed(FailureRecorder failures, Thread thread, Throwable problem) {
		if (FailureRecorder.isOutOfMemory(problem)) {
			damage = "the program ran out of memory";
		}
		if (!ending.isDone() && !(problem instanceof EndOfProgram)) {
			failures.uncaughtException(thread, problem);
			ending.complete(new Ending(Outcome.FAILED, ""));
		}
	}

	/** Ends what the program left running; tells why this JVM cannot go on, if it cannot. */
	Optional<String> cleanUp() throws IOException, InterruptedException {
		current = null;
		ProgramThreads started = threads;
		Optional<String> left = started == null ? Optional.empty() : started.end();
		return left.isPresent() ? left : Optional.ofNullable(damage);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.origin.DeclarationFinder;
import org.gradlens.agent.internal.origin.UserCode;
import org.gradlens.agent.internal.record.Recorder;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunLogWriter;

/**
 * The watch over this JVM's training: what everything that runs in woven code has in common.
 */
public final class Watch implements ControlChannel.Receiver {

	/** Exit code of a program that was ended because its loss was not finite. */
	public static final int EXIT_NON_FINITE_LOSS = 3;
	/** Exit code of a program that was ended because it took more memory than it may. */
	public static final int EXIT_MEMORY_EXHAUSTED = 4;

	private static volatile @Nullable Watch current;

	private final Settings settings;
	private final DeclarationFinder declarations;
	private final Recorder recorder;
	private final long startNanos = System.nanoTime();
	private final AtomicLong iterations = new AtomicLong();
	private final AtomicInteger networks = new AtomicInteger();
	private final LongConsumer afterIteration;
	private volatile boolean stopRequested;
	private volatile CaptureRequest captureRequest = CaptureRequest.NONE;
	private final AtomicBoolean problemReported = new AtomicBoolean();

	/** The watch over a program that has the JVM for itself, and is ended with it. */
	Watch(Settings settings, UserCode userCode, RunLogWriter log) {
		this(settings, userCode, log, null);
	}

	/**
	 * The watch over a program.
	 *
	 * @param afterIteration called with the number of iterations done by all networks, and may throw
	 *        {@link EndOfProgram}; null to end the JVM where the settings or the user ask for it
	 */
	public Watch(Settings settings, UserCode userCode, RunLogWriter log, @Nullable LongConsumer afterIteration) {
		this.afterIteration = afterIteration == null ? this::endWhereAsked : afterIteration;
		this.settings = settings;
		this.declarations = new DeclarationFinder(userCode);
		this.recorder = new Recorder(log, settings.limits(), this::captureFailed);
	}

	/** The watch over this JVM, or null when nothing is watched. */
	public static @Nullable Watch current() {
		return current;
	}

	/** From now on woven code reports to this watch. */
	public void begin() {
		current = this;
	}

	/** What the launch asked for. */
	public Settings settings() {
		return settings;
	}

	/** Finds where in user code the current thread is. */
	public DeclarationFinder declarations() {
		return declarations;
	}

	/** Writes what is seen to the run log. */
	public Recorder recorder() {
		return recorder;
	}

	/** The number of a network that is seen for the first time. */
	public int nextNetwork() {
		return networks.getAndIncrement();
	}

	/** Nanoseconds since the run began. */
	public long elapsedNanos() {
		return System.nanoTime() - startNanos;
	}

	/**
	 * A loss was read. Where the launch asks for it, the first one that is not finite ends the program in
	 * order, with {@link #EXIT_NON_FINITE_LOSS}.
	 */
	public void lossRead(double loss, long iteration) {
		if (settings.stopOnNonFinite() && !Double.isFinite(loss)) {
			System.err.println("gradlens: training stopped, since the loss is " + loss + " at iteration " + iteration);
			recorder.setEndReason(RunEnded.Reason.NON_FINITE_LOSS);
			System.exit(EXIT_NON_FINITE_LOSS);
		}
	}

	/**
	 * An iteration of any network is over, and its listeners were told. Where the launch asks for it, the
	 * program is ended in order when enough were done; where the user asks for it, now.
	 */
	public void iterationEnded() {
		afterIteration.accept(iterations.incrementAndGet());
	}

	private void endWhereAsked(long done) {
		if (done == 1) {
			MemoryBound.of(this::memoryExhausted).ifPresent(MemoryBound::watch);
		}
		long enough = settings.stopAfter().orElse(Long.MAX_VALUE);
		if (done == enough) {
			System.err.println("gradlens: training stopped after " + done + " iterations, as asked for");
			recorder.setEndReason(RunEnded.Reason.STOP_AFTER);
		}
		if (done >= enough) {
			System.exit(0);
		}
		if (stopRequested) {
			System.err.println("gradlens: training stopped after " + done + " iterations, as the user wished");
			recorder.setEndReason(RunEnded.Reason.STOP_REQUESTED);
			System.exit(0);
		}
	}

	private void memoryExhausted(String explanation) {
		System.err.println("gradlens: training ended: " + explanation);
		recorder.append(new RunFailed(Thread.currentThread().getName(), OutOfMemoryError.class.getName(), explanation,
				List.of(), true));
		System.exit(EXIT_MEMORY_EXHAUSTED);
	}

	@Override
	public void stopAfterStep() {
		stopRequested = true;
	}

	@Override
	public void captureEverything(int steps) {
		captureRequest = new CaptureRequest(steps);
	}

	/** What the user wished to see last. */
	public CaptureRequest captureRequest() {
		return captureRequest;
	}

	/** Tells the user once that watching failed; training goes on. */
	public void captureFailed(Throwable problem) {
		if (problemReported.compareAndSet(false, true)) {
			try {
				System.err.println("gradlens: part of this training cannot be watched, it goes on unwatched: " + problem);
				StringWriter detail = new StringWriter();
				problem.printStackTrace(new PrintWriter(detail));
				recorder.append(new CaptureProblem("Part of this training could not be watched: " + problem,
						detail.toString()));
			} catch (Throwable e) {
				// nothing may reach the training from here, least of all a lack of memory
			}
		}
	}
}

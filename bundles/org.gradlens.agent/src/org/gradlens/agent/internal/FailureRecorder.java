// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.origin.UserCode;
import org.gradlens.agent.internal.record.Recorder;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;

/**
 * Records the exceptions that nobody caught, then passes them on to who would have got them without it.
 */
public final class FailureRecorder implements UncaughtExceptionHandler {

	/** How the engine's native code says that it got no memory; its Java code throws what the JDK has for it. */
	private static final List<String> OUT_OF_MEMORY = List.of("Can't allocate", "Cannot allocate", "bad_alloc",
			"Physical memory usage is too high");

	private static final int MAXIMUM_CAUSES = 50;

	private final Recorder recorder;
	private final UserCode userCode;
	private final @Nullable UncaughtExceptionHandler next;

	/**
	 * Records to a run log.
	 *
	 * @param next who was told before, or null when the JVM's own way was in force
	 */
	public FailureRecorder(Recorder recorder, UserCode userCode, @Nullable UncaughtExceptionHandler next) {
		this.recorder = recorder;
		this.userCode = userCode;
		this.next = next;
	}

	@Override
	public void uncaughtException(Thread thread, Throwable exception) {
		try {
			if (!thread.isDaemon()) {
				recorder.append(describe(thread, exception));
			}
		} catch (Throwable e) {
			// without memory the failure cannot be recorded, but it is printed
		}
		if (next != null) {
			next.uncaughtException(thread, exception);
		} else {
			System.err.print("Exception in thread \"" + thread.getName() + "\" ");
			exception.printStackTrace();
		}
	}

	private RunFailed describe(Thread thread, Throwable exception) {
		List<Throwable> causes = causes(exception);
		boolean outOfMemory = causes.stream().anyMatch(FailureRecorder::isOutOfMemory);
		Collections.reverse(causes);
		List<SourceFrame> frames = causes.stream().map(this::userFrames).filter(found -> !found.isEmpty()).findFirst()
				.orElse(List.of());
		String message = exception.getMessage();
		return new RunFailed(thread.getName(), exception.getClass().getName(), message == null ? "" : message, frames,
				outOfMemory);
	}

	private static List<Throwable> causes(Throwable exception) {
		return new ArrayList<>(Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
				.limit(MAXIMUM_CAUSES).toList());
	}

	private List<SourceFrame> userFrames(Throwable exception) {
		return Arrays.stream(exception.getStackTrace()).filter(frame -> userCode.contains(frame.getClassName()))
				.map(frame -> new SourceFrame(frame.getClassName(), frame.getMethodName(),
						frame.getFileName() == null ? "" : frame.getFileName(), frame.getLineNumber()))
				.toList();
	}

	/** Whether an exception, its causes left aside, says that there is no more memory. */
	public static boolean isOutOfMemory(Throwable exception) {
		String message = exception.getMessage();
		return exception instanceof OutOfMemoryError
				|| message != null && OUT_OF_MEMORY.stream().anyMatch(message::contains);
	}
}

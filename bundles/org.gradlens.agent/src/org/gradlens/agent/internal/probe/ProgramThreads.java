// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.gradlens.agent.internal.origin.UserCode;

/** The threads of the user's program: the one that it begins on, and those that it starts. */
final class ProgramThreads {

	/** How long a thread may take to end by itself, once the program is stopped. */
	private static final long UNTROUBLED_MILLIS = 50;
	/** How long they all may take when they are interrupted. */
	private static final long END_NANOS = TimeUnit.SECONDS.toNanos(3);
	private static final long POLL_MILLIS = 5;

	private final ProbeLoader loader;
	private final ThreadGroup group;

	/** @param uncaught told of exceptions that nobody caught */
	ProgramThreads(ProbeLoader loader, UncaughtExceptionHandler uncaught) {
		this.loader = loader;
		group = new ThreadGroup("main") {

			@Override
			public void uncaughtException(Thread thread, Throwable exception) {
				uncaught.uncaughtException(thread, exception);
			}
		};
	}

	/** Starts the program; calls back when it and all its threads that keep a JVM alive have returned. */
	void start(Program program, Runnable returned) {
		Thread main = new Thread(group, () -> run(program, returned), "main");
		main.setContextClassLoader(loader);
		main.setDaemon(false);
		main.start();
	}

	private void run(Program program, Runnable returned) {
		try {
			program.run();
			for (Thread thread : alive()) {
				if (thread != Thread.currentThread() && !thread.isDaemon()) {
					thread.join();
				}
			}
			returned.run();
		} catch (InterruptedException e) {
			// the program is stopped
		} catch (Throwable e) {
			group.uncaughtException(Thread.currentThread(), e);
		}
	}

	private List<Thread> alive() {
		Thread[] threads = new Thread[group.activeCount() + 16];
		return Arrays.asList(threads).subList(0, group.enumerate(threads));
	}

	/** The innermost frame of user code that a thread is in, as a stack trace tells it; empty when none is in any. */
	String whereIn(UserCode code) {
		return alive().stream().flatMap(thread -> Arrays.stream(thread.getStackTrace()))
				.filter(frame -> code.contains(frame.getClassName())).findFirst()
				.map(frame -> frame.getClassName() + '.' + frame.getMethodName() + " (" + frame.getFileName() + ':'
						+ frame.getLineNumber() + ')')
				.orElse("");
	}

	/** Ends them; tells which do not end, if any. */
	Optional<String> end() throws IOException, InterruptedException {
		long begin = System.nanoTime();
		while (!alive().isEmpty() && System.nanoTime() - begin < END_NANOS) {
			if (System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(UNTROUBLED_MILLIS)) {
				alive().forEach(Thread::interrupt);
			}
			Thread.sleep(POLL_MILLIS);
		}
		loader.close();
		List<Thread> left = alive();
		return left.isEmpty() ? Optional.empty()
				: Optional.of("threads that do not end: "
						+ left.stream().map(Thread::getName).collect(Collectors.joining(", ")));
	}
}

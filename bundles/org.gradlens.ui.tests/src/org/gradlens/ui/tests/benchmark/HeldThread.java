// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Watches how long code of ours holds the thread that this is made on, at a stretch: its stack is looked at several
 * times a millisecond. A stretch is told from the look before it to the look after it, so it was no longer than that.
 */
final class HeldThread implements AutoCloseable {

	private static final String OURS = "org.gradlens.";
	private static final List<String> TESTS = List.of("org.gradlens.ui.tests.", "org.gradlens.core.tests.");
	private static final String PAINTING = "org.gradlens.ui.internal.editor.LayerMining.draw";
	private static final long LOOK_NANOS = 100_000;

	private final Thread watched = Thread.currentThread();
	private final Thread watcher = new Thread(this::watch, "held thread");
	private final List<Stretch> stretches = new ArrayList<>();
	private volatile boolean over;

	private record Stretch(String what, double millis) {
	}

	HeldThread() {
		watcher.setDaemon(true);
		watcher.start();
	}

	private void watch() {
		long before = System.nanoTime();
		long began = 0;
		Optional<String> what = Optional.empty();
		while (!over) {
			Optional<String> now = ours(watched.getStackTrace());
			long looked = System.nanoTime();
			if (!now.equals(what)) {
				add(what, looked - began);
				began = before;
				what = now;
			}
			before = looked;
			LockSupport.parkNanos(LOOK_NANOS);
		}
		add(what, before - began);
	}

	private void add(Optional<String> what, long nanos) {
		what.ifPresent(frame -> stretches.add(new Stretch(frame, nanos / 1e6)));
	}

	/** The outermost call of ours, which is what the thread was given to do. */
	private static Optional<String> ours(StackTraceElement[] stack) {
		return Stream.of(stack).map(frame -> frame.getClassName() + '.' + frame.getMethodName())
				.filter(name -> name.startsWith(OURS) && TESTS.stream().noneMatch(name::startsWith))
				.reduce((inner, outer) -> outer);
	}

	/** What was seen: of painting figures, and of all else. */
	String told() throws InterruptedException {
		close();
		return told("other than painting", stretches.stream().filter(stretch -> !stretch.what.startsWith(PAINTING)).toList())
				+ "; " + told("painting a line's figures", stretches.stream().filter(stretch -> stretch.what.startsWith(PAINTING)).toList());
	}

	private static String told(String kind, List<Stretch> seen) {
		double[] millis = seen.stream().mapToDouble(Stretch::millis).sorted().toArray();
		return seen.stream().max(Comparator.comparing(Stretch::millis)).map(longest -> String.format(Locale.ROOT,
				"%s: longest stretch at most %.2f ms (%s), median %.2f ms, %d seen", kind, longest.millis, longest.what,
				millis[millis.length / 2], millis.length)).orElse(kind + ": not seen");
	}

	@Override
	public void close() throws InterruptedException {
		over = true;
		watcher.join();
	}
}

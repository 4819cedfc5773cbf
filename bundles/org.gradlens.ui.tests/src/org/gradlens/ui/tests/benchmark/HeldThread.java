// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import java.lang.management.ManagementFactory;
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

	/** What the benchmark itself does for its run, in the run log, does not count. */
	private static final List<String> OURS = List.of("org.gradlens.ui.internal.", "org.gradlens.core.");
	private static final String TESTS = "org.gradlens.core.tests.";
	private static final String PAINTING = "org.gradlens.ui.internal.editor.LayerMining.draw";
	private static final long LOOK_NANOS = 100_000;

	private final Thread watched = Thread.currentThread();
	private final Thread watcher = new Thread(this::watch, "held thread");
	private final List<Stretch> stretches = new ArrayList<>();
	private volatile boolean over;

	private record Moment(long nanos, long workNanos) {
	}

	/**
	 * @param millis how long it lasted
	 * @param workMillis how long the thread had a processor in this time
	 */
	private record Stretch(String what, double millis, double workMillis) {
	}

	HeldThread() {
		watcher.setDaemon(true);
		watcher.start();
	}

	private void watch() {
		Moment before = moment();
		Moment began = before;
		Optional<String> what = Optional.empty();
		while (!over) {
			Optional<String> now = ours(watched.getStackTrace());
			Moment looked = moment();
			if (!now.equals(what)) {
				add(what, began, looked);
				began = before;
				what = now;
			}
			before = looked;
			LockSupport.parkNanos(LOOK_NANOS);
		}
		add(what, began, before);
	}

	private Moment moment() {
		return new Moment(System.nanoTime(), ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.getId()));
	}

	private void add(Optional<String> what, Moment from, Moment to) {
		what.ifPresent(frame -> stretches.add(
				new Stretch(frame, (to.nanos - from.nanos) / 1e6, (to.workNanos - from.workNanos) / 1e6)));
	}

	/** The outermost call of ours, which is what the thread was given to do. */
	private static Optional<String> ours(StackTraceElement[] stack) {
		return Stream.of(stack).map(frame -> frame.getClassName() + '.' + frame.getMethodName())
				.filter(name -> OURS.stream().anyMatch(name::startsWith) && !name.startsWith(TESTS))
				.reduce((inner, outer) -> outer).map(name -> name.replaceFirst("/\\w+", ""));
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
				"%s: longest stretch at most %.2f ms, of which %.2f ms at work (%s), median %.2f ms, most work %.2f ms, %d seen",
				kind, longest.millis, longest.workMillis, longest.what, millis[millis.length / 2],
				seen.stream().mapToDouble(Stretch::workMillis).max().orElse(0), millis.length)).orElse(kind + ": not seen");
	}

	@Override
	public void close() throws InterruptedException {
		over = true;
		watcher.join();
	}
}

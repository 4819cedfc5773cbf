// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Watches what holds the user interface's thread, which this is made on, at a stretch: its stack is looked at several
 * times a millisecond. A stretch is told from the look before it to the look after it, so it was no longer than that; it
 * ends with the event that it belongs to.
 */
final class HeldThread implements AutoCloseable {

	/** What the benchmark itself does for its run, in the run log, does not count. */
	private static final List<String> OURS = List.of("org.gradlens.ui.internal.", "org.gradlens.core.");
	private static final String TESTS = "org.gradlens.core.tests.";
	/** What is never what the thread was given to do, but how. */
	private static final List<String> MEANS = List.of("org.eclipse.swt.", "java.", "jdk.", "sun.", "org.gradlens.");
	private static final String WIDGETS = "org.eclipse.swt.";
	private static final String BENCHMARK = HeldThread.class.getPackageName() + '.';
	private static final String PAINT = "gtk_draw";
	private static final long LOOK_NANOS = 100_000;
	private static final int LISTED = 3;

	private final Thread watched = Thread.currentThread();
	private final Thread watcher = new Thread(this::watch, "held thread");
	private final List<Stretch> stretches = new ArrayList<>();
	private volatile int event;
	private volatile boolean over;

	private enum Kind {
		OURS("Gradlens, computing"), OURS_PAINTING("Gradlens, painting"), PLATFORM("Eclipse without Gradlens"),
		PLATFORM_PAINTING("Eclipse without Gradlens, painting");

		private final String words;

		Kind(String words) {
			this.words = words;
		}
	}

	private record Moment(long nanos, long workNanos) {
	}

	private record Work(Kind kind, String what, int event) {
	}

	/**
	 * @param millis how long it lasted
	 * @param workMillis how long the thread had a processor in this time
	 */
	private record Stretch(Work work, double millis, double workMillis) {
	}

	HeldThread() {
		watcher.setDaemon(true);
		watcher.start();
	}

	/** Lets the thread do what is due for one event, and tells whether there was any. */
	boolean dispatch() {
		event++;
		return Display.getCurrent().readAndDispatch();
	}

	private void watch() {
		Moment before = moment();
		Moment began = before;
		Optional<Work> what = Optional.empty();
		while (!over) {
			Optional<Work> now = work(watched.getStackTrace(), event);
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

	private void add(Optional<Work> work, Moment from, Moment to) {
		work.ifPresent(done -> stretches.add(
				new Stretch(done, (to.nanos - from.nanos) / 1e6, (to.workNanos - from.workNanos) / 1e6)));
	}

	/** What the thread was given to do, by the outermost call: of ours where there is one. */
	private static Optional<Work> work(StackTraceElement[] stack, int event) {
		List<String> calls = Arrays.stream(stack).map(frame -> frame.getClassName() + '.' + frame.getMethodName()).toList();
		List<String> outermostLast = calls.stream().takeWhile(call -> !call.startsWith(BENCHMARK)).toList();
		if (last(outermostLast).filter(call -> call.startsWith(WIDGETS)).isEmpty()) {
			return Optional.empty();
		}
		boolean painting = Arrays.stream(stack, 0, outermostLast.size())
				.anyMatch(frame -> frame.getMethodName().equals(PAINT));
		Optional<String> ours = last(outermostLast.stream()
				.filter(call -> OURS.stream().anyMatch(call::startsWith) && !call.startsWith(TESTS)).toList());
		Optional<String> theirs = last(
				outermostLast.stream().filter(call -> MEANS.stream().noneMatch(call::startsWith)).toList());
		Kind kind = ours.isPresent() ? painting ? Kind.OURS_PAINTING : Kind.OURS
				: painting ? Kind.PLATFORM_PAINTING : Kind.PLATFORM;
		return Optional.of(new Work(kind, ours.or(() -> theirs).orElse("SWT").replaceFirst("/\\w+", ""), event));
	}

	private static Optional<String> last(List<String> calls) {
		return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
	}

	/** What was seen, a line for each kind of work, and what took the longest of it. */
	String told() throws InterruptedException {
		close();
		Map<Kind, List<Stretch>> kinds = stretches.stream()
				.collect(Collectors.groupingBy(stretch -> stretch.work.kind, TreeMap::new, Collectors.toList()));
		return kinds.entrySet().stream().map(kind -> "\n\t" + told(kind.getKey().words, kind.getValue()) + "\n\t\t"
				+ kind.getValue().stream().collect(Collectors.groupingBy(stretch -> stretch.work.what)).entrySet().stream()
						.sorted(Comparator.comparing((Map.Entry<String, List<Stretch>> what) -> most(what.getValue())).reversed())
						.limit(LISTED).map(what -> told(what.getKey(), what.getValue())).collect(Collectors.joining("\n\t\t")))
				.collect(Collectors.joining());
	}

	private static String told(String what, List<Stretch> seen) {
		double[] millis = seen.stream().mapToDouble(Stretch::workMillis).sorted().toArray();
		return String.format(Locale.ROOT,
				"%s: processor time of a stretch: median %.2f ms, most %.2f ms (longest %.2f ms with waiting), %d seen", what,
				millis[millis.length / 2], most(seen), seen.stream().mapToDouble(Stretch::millis).max().orElse(0), millis.length);
	}

	private static double most(List<Stretch> seen) {
		return seen.stream().mapToDouble(Stretch::workMillis).max().orElse(0);
	}

	@Override
	public void close() throws InterruptedException {
		over = true;
		watcher.join();
	}
}

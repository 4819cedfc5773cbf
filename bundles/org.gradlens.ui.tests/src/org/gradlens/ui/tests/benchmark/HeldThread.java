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
 * times a millisecond. A stretch was no longer than from the look before it to the look after it, and no shorter than from
 * its first look to its last; to be looked at costs the thread time of its own. A stretch ends with the event that it
 * belongs to.
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
	private static final String IDLE = "sleep";
	private static final StackTraceElement[] NOTHING = {};
	private static final long LOOK_NANOS = 100_000;
	private static final int LISTED = 3;

	private final Thread watched = Thread.currentThread();
	private final Thread watcher = new Thread(this::watch, "held thread");
	private final List<Look> looks = new ArrayList<>();
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

	private record Look(Moment moment, StackTraceElement[] stack, int event) {
	}

	private record Work(Kind kind, String what, int event) {
	}

	/**
	 * @param millis how long it lasted at most
	 * @param workMillis how long the thread had a processor in this time
	 * @param leastWorkMillis how long the thread had a processor at least
	 */
	private record Stretch(Work work, double millis, double workMillis, double leastWorkMillis) {
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
		while (!over) {
			int during = event;
			StackTraceElement[] stack = watched.getStackTrace();
			looks.add(new Look(moment(), stack[0].getMethodName().equals(IDLE) ? NOTHING : stack, during));
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	private Moment moment() {
		return new Moment(System.nanoTime(), ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.getId()));
	}

	/** Only once it is over: to tell what was seen takes longer than to look. */
	private List<Stretch> stretches() {
		List<Stretch> stretches = new ArrayList<>();
		Optional<Work> what = Optional.empty();
		int first = 0;
		for (int i = 1; i <= looks.size(); i++) {
			Optional<Work> now = i == looks.size() ? Optional.empty() : work(looks.get(i));
			if (!now.equals(what)) {
				Moment before = looks.get(Math.max(0, first - 1)).moment;
				Moment after = looks.get(Math.min(i, looks.size() - 1)).moment;
				double least = workMillis(looks.get(first).moment, looks.get(i - 1).moment);
				what.ifPresent(work -> stretches.add(new Stretch(work, (after.nanos - before.nanos) / 1e6,
						workMillis(before, after), least)));
				first = i;
				what = now;
			}
		}
		return stretches;
	}

	private static double workMillis(Moment from, Moment to) {
		return (to.workNanos - from.workNanos) / 1e6;
	}

	/** What the thread was given to do, by the outermost call: of ours where there is one. */
	private static Optional<Work> work(Look look) {
		StackTraceElement[] stack = look.stack;
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
		return Optional.of(new Work(kind, ours.or(() -> theirs).orElse("SWT").replaceFirst("/\\w+", ""), look.event));
	}

	private static Optional<String> last(List<String> calls) {
		return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
	}

	/** What was seen, a line for each kind of work, and what took the longest of it. */
	String told() throws InterruptedException {
		close();
		Map<Kind, List<Stretch>> kinds = stretches().stream()
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
				"%s: processor time of a stretch: median %.2f ms, most between %.2f and %.2f ms (longest %.2f ms with waiting), %d seen",
				what, millis[millis.length / 2], seen.stream().mapToDouble(Stretch::leastWorkMillis).max().orElse(0), most(seen),
				seen.stream().mapToDouble(Stretch::millis).max().orElse(0), millis.length);
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

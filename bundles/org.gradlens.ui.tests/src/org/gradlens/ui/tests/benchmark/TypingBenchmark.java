// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.editor.EditorFigures;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints what typing costs in a source of 5,000 lines that declares 500 layers. */
@EnabledIfSystemProperty(named = "org.gradlens.benchmark", matches = "typing")
class TypingBenchmark {

	private static final String PATH = "demo/Large.java";
	private static final String CLASS_NAME = "demo.Large";
	private static final int METHODS = 50;
	private static final int LAYERS_A_METHOD = 10;
	private static final int LAYERS = METHODS * LAYERS_A_METHOD;
	private static final int LINES_A_METHOD = 100;
	private static final int FIRST_LINE = 4;
	private static final int ROUNDS = 4;
	private static final int KEYS_A_ROUND = 60;
	private static final long KEY_MILLIS = 60;
	private static final int RENEWALS = 9;
	private static final long RENEWAL_MILLIS = 1500;
	private static final BooleanSupplier DISPATCH = () -> Display.getCurrent().readAndDispatch();
	private static final AtomicInteger STEPS = new AtomicInteger();

	@Test
	void measure() throws Exception {
		try (JavaProjectFixture measured = new JavaProjectFixture("typing-measured");
				JavaProjectFixture other = new JavaProjectFixture("typing-other");
				SyntheticRun run = new SyntheticRun("typing", measured.name())) {
			ITextEditor with = Workbench.open(measured.addSource(PATH, source()));
			SyntheticNetwork network = new SyntheticNetwork(0, LAYERS, i -> new Origin(
					List.of(new SourceFrame(CLASS_NAME, "build" + i / LAYERS_A_METHOD, "Large.java", line(i))), 1, 1));
			settle(2 * RENEWAL_MILLIS);
			try (HeldThread held = new HeldThread()) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.99)));
				settle(held::dispatch, 4 * RENEWAL_MILLIS);
				print("user interface's thread held by the first figures of %d layers: %s", LAYERS, held.told());
			}
			UiLoop.await(() -> EditorFigures.labels(viewer(with)).size() == LAYERS,
					() -> EditorFigures.labels(viewer(with)).size() + " figures");
			ITextEditor without = Workbench.open(other.addSource(PATH, source()));
			((ISourceViewerExtension5) viewer(without)).setCodeMiningProviders(new ICodeMiningProvider[0]);
			type(with, without);
			hold("without figures", without);
			hold("with figures", with);
			hold(run, network);
			renew(with, run, network);
			sleep(other, run, network);
			Workbench.closeAll();
		}
	}

	private static String source() {
		StringBuilder source = new StringBuilder("package demo;\n\npublic class Large {\n");
		for (int method = 0; method < METHODS; method++) {
			source.append("\tvoid build").append(method).append("() {\n\t\tnew Builder().seed(7)\n");
			for (int layer = 0; layer < LAYERS_A_METHOD; layer++) {
				source.append("\t\t\t\t.layer(dense(").append(100 + method * LAYERS_A_METHOD + layer).append("))\n");
			}
			source.append("\t\t\t\t.build();\n");
			for (int line = LAYERS_A_METHOD + 4; line < LINES_A_METHOD; line++) {
				source.append("\t\tint value").append(line).append(" = Math.max(").append(line).append(", hashCode());\n");
			}
			source.append("\t}\n");
		}
		return source.append("}\n").toString();
	}

	private static int line(int layer) {
		return FIRST_LINE + layer / LAYERS_A_METHOD * LINES_A_METHOD + 2 + layer % LAYERS_A_METHOD;
	}

	private static ISourceViewer viewer(ITextEditor editor) {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	/** Types by turns in both editors, and compares how long the user interface's thread is at it. */
	private static void type(ITextEditor with, ITextEditor without) throws Exception {
		Typed figures = new Typed(ROUNDS);
		Typed plain = new Typed(ROUNDS);
		for (int round = -1; round < ROUNDS; round++) {
			typeRound(with, round < 0 ? new Typed(1) : figures, Math.max(0, round), DISPATCH);
			typeRound(without, round < 0 ? new Typed(1) : plain, Math.max(0, round), DISPATCH);
		}
		print("typing in 5,000 lines, %d layers:", LAYERS);
		compare("until a key is painted", figures.millis, plain.millis);
		compare("of it, processor time of the thread", figures.workMillis, plain.workMillis);
	}

	private static void compare(String what, double[] figures, double[] plain) {
		Arrays.sort(figures);
		Arrays.sort(plain);
		print("\t%s: median %.2f ms with figures, %.2f ms without: %.2f times; 95 %% within %.2f and %.2f ms: %.2f times", what,
				median(figures), median(plain), median(figures) / median(plain), late(figures), late(plain),
				late(figures) / late(plain));
	}

	/** How long each key took, and how long the thread had a processor in this time. */
	private record Typed(double[] millis, double[] workMillis) {

		Typed(int rounds) {
			this(new double[rounds * KEYS_A_ROUND], new double[rounds * KEYS_A_ROUND]);
		}
	}

	/** What holds the thread while the user types. */
	private static void hold(String what, ITextEditor editor) throws Exception {
		try (HeldThread held = new HeldThread()) {
			typeRound(editor, new Typed(1), 0, held::dispatch);
			settle(held::dispatch, 2 * RENEWAL_MILLIS);
			print("... held by typing %s: %s", what, held.told());
		}
	}

	/** What holds the thread when figures are renewed: in other digits, or in other states, whose marks change as well. */
	private static void hold(SyntheticRun run, SyntheticNetwork network) throws Exception {
		for (double factor : new double[] { 0.99, 0.5 }) {
			try (HeldThread held = new HeldThread()) {
				for (int i = 0; i < RENEWALS; i++) {
					run.say(network.step(STEPS.incrementAndGet(), network.falling(2 + i, i % 2 == 0 ? factor : 0.99)));
					settle(held::dispatch, RENEWAL_MILLIS);
				}
				print("... held by new figures%s: %s", factor == 0.5 ? " that change all marks" : "", held.told());
			}
		}
	}

	private static double median(double[] sorted) {
		return sorted[sorted.length / 2];
	}

	private static double late(double[] sorted) {
		return sorted[sorted.length * 95 / 100];
	}

	private static void typeRound(ITextEditor editor, Typed typed, int round, BooleanSupplier dispatch)
			throws Exception {
		Workbench.page().activate(editor);
		StyledText text = viewer(editor).getTextWidget();
		String before = Workbench.document(editor).get();
		int offset = before.indexOf("\t\tint value", before.length() / 2);
		editor.selectAndReveal(offset, 0);
		settle(2 * RENEWAL_MILLIS);
		for (int key = 0; key < KEYS_A_ROUND; key++) {
			char character = "/ hidden units ".charAt(key % 15);
			long start = System.nanoTime();
			long startWork = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			Event down = new Event();
			down.character = key == 1 ? '/' : character;
			down.keyCode = down.character;
			text.notifyListeners(SWT.KeyDown, down);
			text.update();
			while (dispatch.getAsBoolean()) {
				// until nothing is due
			}
			typed.millis[round * KEYS_A_ROUND + key] = (System.nanoTime() - start) / 1e6;
			typed.workMillis[round * KEYS_A_ROUND + key] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
					- startWork) / 1e6;
			settle(dispatch, KEY_MILLIS);
		}
		Workbench.document(editor).set(before);
	}

	private static void settle(long millis) throws InterruptedException {
		settle(DISPATCH, millis);
	}

	private static void settle(BooleanSupplier dispatch, long millis) throws InterruptedException {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end) {
			if (!dispatch.getAsBoolean()) {
				Thread.sleep(1);
			}
		}
	}

	/** What new figures cost the user interface's thread, beyond what it does by itself in the same time. */
	private static void renew(ITextEditor editor, SyntheticRun run, SyntheticNetwork network) throws Exception {
		Workbench.page().activate(editor);
		settle(2 * RENEWAL_MILLIS);
		double[] idle = new double[RENEWALS];
		double[] renewing = new double[RENEWALS];
		for (int i = 0; i < RENEWALS; i++) {
			idle[i] = busy();
			run.say(network.step(STEPS.incrementAndGet(), network.falling(2 + i, 0.99)));
			renewing[i] = busy();
		}
		Arrays.sort(idle);
		Arrays.sort(renewing);
		print("new figures for %d layers: user interface's thread busy for %.2f ms (median), without them %.2f ms in the same time: %.2f ms",
				LAYERS, median(renewing), median(idle), median(renewing) - median(idle));
	}

	/** Milliseconds that this thread works in the time in which figures are renewed once. */
	private static double busy() {
		Display display = Display.getCurrent();
		boolean[] over = { false };
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		display.timerExec((int) RENEWAL_MILLIS, () -> over[0] = true);
		while (!over[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
	}

	/** Types in a source that no run knows, while a run goes on, and counts what Gradlens does. */
	private static void sleep(JavaProjectFixture project, SyntheticRun run, SyntheticNetwork network) throws Exception {
		Workbench.closeAll();
		ITextEditor editor = Workbench.open(project.addSource("demo/Plain.java", source().replace("Large", "Plain")));
		settle(2 * RENEWAL_MILLIS);
		AtomicInteger jobs = new AtomicInteger();
		JobChangeAdapter counter = new JobChangeAdapter() {

			@Override
			public void running(IJobChangeEvent event) {
				if (event.getJob().getName().equals(Messages.LayerMiningProvider_job)) {
					jobs.incrementAndGet();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(counter);
		for (int i = 0; i < RENEWALS; i++) {
			run.say(network.step(STEPS.incrementAndGet(), network.falling(2 + i, 0.99)));
			Workbench.document(editor).replace(0, 0, "// typed\n");
			settle(RENEWAL_MILLIS / 4);
		}
		settle(2 * RENEWAL_MILLIS);
		Job.getJobManager().removeJobChangeListener(counter);
		print("typing in a source that no run has measured, while a run goes on: %d readings", jobs.get());
	}

	private static void print(String format, Object... values) {
		String.format(Locale.ROOT, format, values).lines().forEach(line -> System.out.println("typing: " + line));
	}
}

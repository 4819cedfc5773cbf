// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** When figures change while a run goes on. */
class FigureRenewalTest {

	private static final int OUTPUT = StackEditor.FIRST + StackEditor.LAYERS - 1;
	private static final Duration WATCHED = Duration.ofSeconds(4);
	/** Between two renewals at least. */
	private static final Duration RENEWAL = Duration.ofSeconds(1);
	private static final long PAUSE_MILLIS = 40;
	/** Shorter than the editor waits for the user until it looks at the text. */
	private static final Duration TYPING = Duration.ofMillis(300);

	private final SyntheticNetwork network = StackEditor.network();
	private StackEditor stack;
	private SyntheticRun run;
	private int steps;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("renewed");
		stack.awaitAll();
	}

	@AfterEach
	void closeAll() throws Exception {
		run.close();
		stack.close();
	}

	@Test
	void figuresAreRenewedAtMostOnceASecond() throws Exception {
		long start = System.nanoTime();
		String shown = stack.figure(OUTPUT);
		int changes = 0;
		while (System.nanoTime() - start < WATCHED.toNanos()) {
			step();
			changes += stack.figure(OUTPUT).equals(shown) ? 0 : 1;
			shown = stack.figure(OUTPUT);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		assertTrue(changes > 0 && changes <= seconds + 1, changes + " times in " + seconds + " s");
	}

	@Test
	void nothingChangesWhileTheUserTypes() throws Exception {
		long start = System.nanoTime();
		// what was under way when the user began may still come
		while (System.nanoTime() - start < RENEWAL.toNanos()) {
			type();
		}
		String shown = stack.figure(OUTPUT);
		while (System.nanoTime() - start < WATCHED.toNanos()) {
			long typed = System.nanoTime();
			type();
			// a machine that is too busy to type that fast has made a pause
			assertTrue(stack.figure(OUTPUT).equals(shown) || System.nanoTime() - typed > TYPING.toNanos(),
					() -> stack.figures().toString());
			shown = stack.figure(OUTPUT);
		}
		String last = shown;
		UiLoop.await(() -> !stack.figure(OUTPUT).equals(last), () -> stack.figures().toString());
	}

	@Test
	void changedFiguresArePainted() throws Exception {
		StyledText text = stack.viewer().getTextWidget();
		int line = text.getLinePixel(OUTPUT - 1);
		boolean[] painted = { false };
		text.addListener(SWT.Paint, event -> painted[0] |= stack.figure(OUTPUT).startsWith("\u03b5 2.0e0")
				&& event.getBounds().contains(text.getClientArea().width / 2, line + 1));
		step();
		UiLoop.await(() -> painted[0], () -> stack.figures().toString());
	}

	private void type() throws Exception {
		stack.document().replace(stack.document().getLength(), 0, "//\n");
		step();
	}

	private void step() throws Exception {
		steps++;
		run.say(network.step(steps, network.falling(1 + steps, 0.1)));
		Thread.sleep(PAUSE_MILLIS);
		UiLoop.flush();
	}
}

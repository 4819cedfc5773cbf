// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Waits on the UI thread, which goes on with its work meanwhile. */
public final class UiLoop {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private UiLoop() {
	}

	/** Waits until a condition holds; fails with a description of how things are if it never does. */
	public static void await(Callable<Boolean> condition, Supplier<String> state) throws Exception {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.call()) {
			if (Instant.now().isAfter(end)) {
				fail("waited in vain: " + state.get());
			}
			if (!display.readAndDispatch()) {
				Thread.sleep(5);
			}
		}
	}

	/** Does what is due on the UI thread now. */
	public static void flush() {
		Display display = Display.getCurrent();
		while (display.readAndDispatch()) {
			// until there is nothing left
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * Somebody with a keyboard, a mouse and eyes: types and clicks through the X server, and waits until
 * something is seen.
 */
final class User {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long GLANCE_MILLIS = 50;
	private static final int WHOLE = 100;

	void waitForWorkbench() throws InterruptedException {
		waitUntil("the workbench window", () -> PlatformUI.isWorkbenchRunning()
				&& PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0 && see(() -> {
					Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
					return shell.isVisible() && shell.getDisplay().getActiveShell() != null;
				}));
	}

	/** Presses keys, each as xdotool names it, for example {@code alt+shift+x}. */
	void press(String... keys) throws InterruptedException {
		for (String key : keys) {
			xdotool("key", "--clearmodifiers", key);
			settle();
		}
	}

	void type(String text) throws InterruptedException {
		xdotool("type", "--delay", "20", text);
		settle();
	}

	/** Clicks a place inside a control, given in the control's coordinates. */
	void click(Control control, int x, int y, int button) throws InterruptedException {
		point(control, new Point(x, y));
		xdotool("click", String.valueOf(button));
		settle();
	}

	/** Moves the mouse to a place inside a control. */
	void point(Control control, Point inside) throws InterruptedException {
		Point place = see(() -> control.toDisplay(inside));
		int pixelsAPoint = see(() -> control.getMonitor().getZoom() / WHOLE);
		xdotool("mousemove", String.valueOf(place.x * pixelsAPoint), String.valueOf(place.y * pixelsAPoint));
		settle();
	}

	void click(Control control, Rectangle area) throws InterruptedException {
		click(control, area.x + area.width / 2, area.y + area.height / 2, 1);
	}

	/** Takes the mouse out of the way, so that no tooltip hides anything. */
	void lookAway() throws InterruptedException {
		xdotool("mousemove", "2", "2");
		Thread.sleep(1000);
	}

	private static void xdotool(String... arguments) throws InterruptedException {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(List.of(arguments));
		try {
			int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (exit != 0) {
				throw new AssertionError(command + " ended with " + exit);
			}
		} catch (IOException e) {
			throw new AssertionError(command + ": " + e.getMessage(), e);
		}
	}

	/** Lets the IDE take in what was typed. */
	void settle() throws InterruptedException {
		Thread.sleep(4 * GLANCE_MILLIS);
		see(() -> true);
	}

	/** Looks at something on the UI thread. */
	<T> T see(Callable<T> look) {
		AtomicReference<T> seen = new AtomicReference<>();
		AtomicReference<Throwable> problem = new AtomicReference<>();
		Display.getDefault().syncExec(() -> {
			try {
				seen.set(look.call());
			} catch (Exception | AssertionError e) {
				problem.set(e);
			}
		});
		if (problem.get() != null) {
			throw new AssertionError(problem.get());
		}
		return seen.get();
	}

	void waitUntil(String what, Supplier<Boolean> condition) throws InterruptedException {
		waitUntil(what, PATIENCE, condition);
	}

	void waitUntil(String what, Duration patience, Supplier<Boolean> condition) throws InterruptedException {
		Instant end = Instant.now().plus(patience);
		while (!condition.get()) {
			if (Instant.now().isAfter(end)) {
				throw new AssertionError("never seen: " + what);
			}
			Thread.sleep(GLANCE_MILLIS);
		}
	}

	/** Waits for a condition that is looked at on the UI thread. */
	void waitToSee(String what, Callable<Boolean> condition) throws InterruptedException {
		waitUntil(what, () -> see(condition));
	}

	IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/** The area of an open view, by its id. */
	Composite area(String view) {
		return (Composite) page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	/** Waits for a dialog with such a title. */
	Shell waitForDialog(String title) throws InterruptedException {
		return waitForShell("dialog " + title, shell -> shell.getText().startsWith(title));
	}

	/** Waits for a window of any kind that is visible and as wanted. */
	Shell waitForShell(String what, Predicate<Shell> wanted) throws InterruptedException {
		AtomicReference<Shell> found = new AtomicReference<>();
		waitToSee(what, () -> {
			for (Shell shell : Display.getCurrent().getShells()) {
				if (shell.isVisible() && wanted.test(shell)) {
					found.set(shell);
				}
			}
			return found.get() != null;
		});
		settle();
		return found.get();
	}

	/** The first control of a type below a composite that is visible and as wanted. */
	static <T extends Control> Optional<T> find(Composite composite, Class<T> type, Predicate<T> wanted) {
		for (Control child : composite.getChildren()) {
			if (type.isInstance(child) && child.isVisible() && wanted.test(type.cast(child))) {
				return Optional.of(type.cast(child));
			}
			if (child instanceof Composite inner) {
				Optional<T> found = find(inner, type, wanted);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Uses context menus, and the dialogs that they open, as a user does. */
public final class Menus {

	private Menus() {
	}

	/** Chooses an item of a control's context menu, and of its submenus. */
	public static void choose(Control control, String... path) {
		MenuItem item = item(control, path).orElseGet(() -> fail("no menu item " + String.join(" > ", path)));
		assertTrue(item.isEnabled(), () -> String.join(" > ", path) + " is disabled");
		Event event = new Event();
		if ((item.getStyle() & SWT.CHECK) != 0) {
			item.setSelection(!item.getSelection());
		} else if ((item.getStyle() & SWT.RADIO) != 0) {
			item.setSelection(true);
		}
		item.notifyListeners(SWT.Selection, event);
	}

	/** Whether an item of the context menu can be chosen. */
	public static boolean isEnabled(Control control, String... path) {
		return item(control, path).filter(MenuItem::isEnabled).isPresent();
	}

	private static Optional<MenuItem> item(Control control, String... path) {
		Menu menu = control.getMenu();
		MenuItem found = null;
		for (String label : path) {
			menu.notifyListeners(SWT.Show, new Event());
			found = Stream.of(menu.getItems())
					.filter(item -> item.getText().replace("&", "").replaceAll("\t.*", "").equals(label)).findFirst()
					.orElse(null);
			if (found == null) {
				return Optional.empty();
			}
			menu = found.getMenu();
		}
		return Optional.ofNullable(found);
	}

	/** What somebody does in a dialog. */
	public interface Use {
		void use(Shell dialog);
	}

	/** Does something that opens a dialog, and uses the dialog, which must close. */
	public static void inDialog(String title, Runnable open, Use use) {
		Display display = Display.getCurrent();
		Throwable[] problem = new Throwable[1];
		boolean[] used = new boolean[1];
		display.asyncExec(new Runnable() {

			private int waited;

			@Override
			public void run() {
				Optional<Shell> dialog = Widgets.shell(title).filter(Shell::isVisible);
				if (dialog.isEmpty()) {
					if (waited++ < 500) {
						display.timerExec(20, this);
					}
					return;
				}
				try {
					used[0] = true;
					use.use(dialog.get());
				} catch (RuntimeException | Error e) {
					problem[0] = e;
				} finally {
					if (!dialog.get().isDisposed()) {
						dialog.get().close();
					}
				}
			}
		});
		open.run();
		assertTrue(used[0], () -> "no dialog " + title + " but " + Widgets.shells());
		if (problem[0] != null) {
			throw new AssertionError(problem[0]);
		}
	}
}

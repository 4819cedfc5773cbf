// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Chooses from an open menu with the arrow keys, watching which item lights up. */
final class MenuWalk {

	private static final int STEPS = 80;

	private final User user;
	private final AtomicReference<MenuItem> lit = new AtomicReference<>();
	private final Listener watch = event -> lit.set((MenuItem) event.widget);
	private final Set<MenuItem> watched = new HashSet<>();

	MenuWalk(User user) {
		this.user = user;
	}

	/** Walks to an item by its label and, through submenus, on to the last label, and presses Enter. */
	void choose(Menu menu, String... labels) throws InterruptedException {
		Supplier<Menu> open = () -> menu;
		for (int i = 0; i < labels.length; i++) {
			Supplier<Menu> current = open;
			user.waitToSee("menu with " + labels[i], () -> current.get() != null && current.get().isVisible());
			MenuItem found = light(current, labels[i]);
			if (i < labels.length - 1) {
				user.press("Right");
				open = found::getMenu; // a submenu is made anew when it opens
			}
		}
		user.press("Return");
	}

	private MenuItem light(Supplier<Menu> menu, String label) throws InterruptedException {
		for (int step = 0; step < STEPS; step++) {
			user.see(() -> {
				for (MenuItem item : menu.get().getItems()) {
					if (watched.add(item)) {
						item.addListener(SWT.Arm, watch);
					}
				}
				return null;
			});
			MenuItem item = lit.get();
			if (item != null && user.see(() -> !item.isDisposed() && label(item).equals(label))) {
				return item;
			}
			user.press("Down");
		}
		throw new AssertionError("no menu item " + label);
	}

	/** An item's text as the user reads it: no mnemonic, no accelerator, no number of a numbered entry. */
	private static String label(MenuItem item) {
		return item.getText().replace("&", "").replaceAll("\t.*", "").replaceAll("^\\d+ ", "");
	}
}

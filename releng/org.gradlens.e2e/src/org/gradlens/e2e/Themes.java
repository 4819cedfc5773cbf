// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Changes the workbench's theme and changes it back. */
final class Themes {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	/** What somebody does while looking at the IDE. */
	interface Look {
		void run() throws InterruptedException;
	}

	private final User user;

	Themes(User user) {
		this.user = user;
	}

	void inDark(Look look) throws InterruptedException {
		String light = user.see(() -> engine().getActiveTheme().getId());
		set(DARK);
		look.run();
		set(light);
	}

	private void set(String theme) throws InterruptedException {
		user.see(() -> {
			engine().setTheme(theme, false);
			return null;
		});
		Thread.sleep(2000);
		user.settle();
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}
}

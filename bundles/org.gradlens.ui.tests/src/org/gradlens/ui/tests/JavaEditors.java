// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import org.eclipse.ui.IWorkbenchPage;

/** Closes Java editors for good, so that their projects can be deleted. */
public final class JavaEditors {

	private static final String RECONCILER = "JavaReconciler";

	private JavaEditors() {
	}

	/** Closes all editors of a page and waits until nothing looks at their files any more. */
	public static void closeAll(IWorkbenchPage page) throws Exception {
		UiLoop.await(() -> {
			// again and again: one that a view leads to may open late
			page.closeAllEditors(false);
			return Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().endsWith(RECONCILER));
		}, () -> "a Java editor is still at work");
	}
}

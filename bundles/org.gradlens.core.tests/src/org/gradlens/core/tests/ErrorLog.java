// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.core.IJavaModelStatusConstants;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;

/**
 * Collects what goes to the error log while it is open and Gradlens or its tests may have to do with. Jobs of the platform
 * complain there on their own of projects that a test has just deleted: that is printed alone.
 */
public final class ErrorLog implements AutoCloseable {

	private static final Set<Integer> LEFT = Set.of(IJavaModelStatusConstants.ELEMENT_NOT_ON_CLASSPATH,
			IJavaModelStatusConstants.ELEMENT_DOES_NOT_EXIST);

	private final List<String> entries = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() >= IStatus.WARNING && !isOfWhatLeft(status)) {
			String entry = described(status);
			if (entry.contains("gradlens")) {
				entries.add(entry);
			} else {
				System.out.println("Logged by others: " + entry);
			}
		}
	};

	public ErrorLog() {
		Platform.addLogListener(listener);
	}

	/** The platform looks for a moment at projects that were just deleted, and folders that just left the class path. */
	private static boolean isOfWhatLeft(IStatus status) {
		return status.getPlugin().equals(JavaCore.PLUGIN_ID) && status.getException() instanceof JavaModelException problem
				&& LEFT.contains(problem.getJavaModelStatus().getCode());
	}

	/** With the frames of all who took part. */
	private static String described(IStatus status) {
		StringWriter text = new StringWriter();
		describe(status, new PrintWriter(text, true));
		return text.toString();
	}

	private static void describe(IStatus status, PrintWriter text) {
		text.println(status);
		if (status.getException() != null) {
			status.getException().printStackTrace(text);
		}
		for (IStatus child : status.getChildren()) {
			describe(child, text);
		}
	}

	public void assertEmpty() {
		assertEquals(List.of(), entries);
	}

	@Override
	public void close() {
		Platform.removeLogListener(listener);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.core.IJavaModelStatusConstants;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;

/** Collects what goes to the error log while it is open. */
public final class ErrorLog implements AutoCloseable {

	private static final Set<Integer> LEFT = Set.of(IJavaModelStatusConstants.ELEMENT_NOT_ON_CLASSPATH,
			IJavaModelStatusConstants.ELEMENT_DOES_NOT_EXIST);

	private final List<String> entries = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() >= IStatus.WARNING && !isOfWhatLeft(status)) {
			entries.add(status.toString() + (status.getException() == null ? "" : status.getException()));
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

	public void assertEmpty() {
		assertEquals(List.of(), entries);
	}

	@Override
	public void close() {
		Platform.removeLogListener(listener);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.core.IJavaModelStatusConstants;
import org.eclipse.jdt.core.JavaModelException;

/** Collects what goes to the error log while it is open. */
public final class ErrorLog implements AutoCloseable {

	private final List<String> entries = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() >= IStatus.WARNING && !isOfFolderThatLeft(status)) {
			entries.add(status.toString() + (status.getException() == null ? "" : status.getException()));
		}
	};

	public ErrorLog() {
		Platform.addLogListener(listener);
	}

	/** The platform's own views look for a moment at source folders that have just left the class path. */
	private static boolean isOfFolderThatLeft(IStatus status) {
		return status.getException() instanceof JavaModelException problem
				&& problem.getJavaModelStatus().getCode() == IJavaModelStatusConstants.ELEMENT_NOT_ON_CLASSPATH;
	}

	public void assertEmpty() {
		assertEquals(List.of(), entries);
	}

	@Override
	public void close() {
		Platform.removeLogListener(listener);
	}
}

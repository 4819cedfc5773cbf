// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects what goes to the error log while it is open. */
public final class ErrorLog implements AutoCloseable {

	private final List<String> entries = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() >= IStatus.WARNING) {
			entries.add(status.toString() + (status.getException() == null ? "" : status.getException()));
		}
	};

	public ErrorLog() {
		Platform.addLogListener(listener);
	}

	public void assertEmpty() {
		assertEquals(List.of(), entries);
	}

	@Override
	public void close() {
		Platform.removeLogListener(listener);
	}
}

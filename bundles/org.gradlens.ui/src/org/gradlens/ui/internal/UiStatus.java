// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Everything that can go wrong in the user interface, each with its code and a message that says what to do. */
public enum UiStatus {
	/** An example is to be made where something else is already. */
	EXAMPLE_EXISTS(300, Messages.UiStatus_exampleExists),
	/** The files of an example are not there. */
	EXAMPLE_UNAVAILABLE(301, Messages.UiStatus_exampleUnavailable),
	/** A file of an example cannot be read or written. */
	EXAMPLE_UNWRITABLE(302, Messages.UiStatus_exampleUnwritable),
	/** The view of a starting experiment cannot be shown. */
	VIEW_UNAVAILABLE(303, Messages.UiStatus_viewUnavailable),
	/** A file cannot be shown in the system's file manager. */
	FILE_NOT_REVEALED(304, Messages.UiStatus_fileNotRevealed),
	/** The files of runs cannot be made ready for being dragged. */
	RUNS_NOT_DRAGGED(305, Messages.UiStatus_runsNotDragged),
	/** A picture or numbers of a chart cannot be written. */
	FILE_UNWRITABLE(340, Messages.UiStatus_fileUnwritable),
	/** The launch configuration that a run came from is no more. */
	LAUNCH_GONE(341, Messages.UiStatus_launchGone),
	/** A run log cannot be closed. */
	LOG_UNCLOSED(342, Messages.UiStatus_logUnclosed);

	/** Symbolic name of the user interface's bundle. */
	public static final String PLUGIN_ID = "org.gradlens.ui"; //$NON-NLS-1$

	private final int code;
	private final String message;

	UiStatus(int code, String message) {
		this.code = code;
		this.message = message;
	}

	/** The number by which status handlers know it. */
	public int code() {
		return code;
	}

	/** An error status; arguments fill the message's places. */
	public IStatus toStatus(Throwable cause, Object... arguments) {
		return new Status(IStatus.ERROR, PLUGIN_ID, code, NLS.bind(message, arguments), cause);
	}

	/** The status as an exception; arguments fill the message's places. */
	public CoreException toException(Object... arguments) {
		return new CoreException(new Status(IStatus.ERROR, PLUGIN_ID, code, NLS.bind(message, arguments), null));
	}

	/** The status as an exception with a cause; arguments fill the message's places. */
	public CoreException toException(Throwable cause, Object... arguments) {
		return new CoreException(toStatus(cause, arguments));
	}
}

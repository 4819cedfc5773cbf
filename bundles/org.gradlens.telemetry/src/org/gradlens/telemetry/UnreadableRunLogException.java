// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be read as a run log at all. The message says what to do. */
public final class UnreadableRunLogException extends IOException {

	private static final long serialVersionUID = 1L;

	private UnreadableRunLogException(String message) {
		super(message);
	}

	static UnreadableRunLogException notARunLog(Path file) {
		return new UnreadableRunLogException(file + " is not a Gradlens run log."); //$NON-NLS-1$
	}

	static UnreadableRunLogException newerVersion(Path file, int major) {
		return new UnreadableRunLogException(file + " was written by a newer Gradlens (format " + major //$NON-NLS-1$
				+ ", this one reads up to " + RunLogFormat.MAJOR + "). Update Gradlens to read it."); //$NON-NLS-1$ //$NON-NLS-2$
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Arrays;
import java.util.Optional;

/** The POSIX signals that end a JVM, by the numbers that Linux and macOS share. */
enum Signal {
	SIGHUP(1), SIGINT(2), SIGQUIT(3), SIGILL(4), SIGTRAP(5), SIGABRT(6), SIGFPE(8), SIGKILL(9), SIGSEGV(11),
	SIGPIPE(13), SIGALRM(14), SIGTERM(15);

	/** What a shell and a JVM add to a signal's number for the exit code of what it ended. */
	private static final int EXIT_CODE_BASE = 128;

	private final int number;

	Signal(int number) {
		this.number = number;
	}

	/** The signal that an exit code speaks of, if it does. */
	static Optional<Signal> ofExitCode(int exitCode) {
		return Arrays.stream(values()).filter(signal -> signal.number + EXIT_CODE_BASE == exitCode).findFirst();
	}

	/** Whether it politely asks a program to end. */
	boolean isRequest() {
		return this == SIGHUP || this == SIGINT || this == SIGTERM;
	}
}

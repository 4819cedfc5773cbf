// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.io.Console;
import java.io.PrintStream;

/** A person's terminal, on which a line can be written again and again. */
final class Terminal {

	private static final int COLUMNS = 79;

	private final PrintStream stream;
	private int shown;

	Terminal(PrintStream stream) {
		this.stream = stream;
	}

	/** Whether a person sees what this JVM prints. */
	static boolean isPresent() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			// from Java 22 on there may be a console without a terminal
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		} catch (ReflectiveOperationException e) {
			return true;
		}
	}

	/** Shows a line in place of the one that was shown before. */
	void show(String line) {
		String fitting = line.substring(0, Math.min(line.length(), COLUMNS));
		stream.print('\r' + fitting + " ".repeat(Math.max(0, shown - fitting.length())) + '\r');
		stream.flush();
		shown = fitting.length();
	}
}

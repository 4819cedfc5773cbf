// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent;

import org.gradlens.agent.internal.command.GradlensCommand;

/** Entrance of {@code java -jar gradlens.jar}. */
public final class CommandLine {

	private CommandLine() {
	}

	/** Runs a command and ends the JVM with its exit code. */
	public static void main(String[] arguments) {
		System.exit(GradlensCommand.execute(arguments, System.out, System.err));
	}
}

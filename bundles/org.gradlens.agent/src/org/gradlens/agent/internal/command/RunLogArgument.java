// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The run log that a command reads. */
final class RunLogArgument {

	@Parameters(index = "0", paramLabel = "FILE",
			description = "A run log, also of a run that was killed or is still running.")
	private Path file;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	/**
	 * The file.
	 *
	 * @throws ParameterException when it is not there or not to be read
	 */
	Path file() {
		if (!Files.exists(file)) {
			throw new ParameterException(command.commandLine(), "There is no file " + file + ".");
		}
		if (!Files.isRegularFile(file)) {
			throw new ParameterException(command.commandLine(), file + " is no file, so it is no run log.");
		}
		if (!Files.isReadable(file)) {
			throw new ParameterException(command.commandLine(), "You are not allowed to read " + file + ".");
		}
		return file;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.command.summary.RunSummary;
import org.gradlens.diagnosis.Severity;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Lets a build server refuse a network that cannot learn. */
final class FailOnOption {

	/** What the help says of it. */
	static final String EXIT_CODE = "The exit code is 3 when --fail-on is given and there is such a finding.";

	private static final int FOUND = 3;

	@Option(names = "--fail-on", paramLabel = "error|warning",
			description = "Exit with code 3 when a finding is that bad or worse.")
	private @Nullable FailOn failOn;

	/** The exit code of a run: the program's own unless that is 0. */
	int exitCode(RunSummary run, int programs) {
		FailOn asked = failOn;
		return programs == ExitCode.OK && asked != null && run.hasFindings(asked.least) ? FOUND : programs;
	}

	/** What a run must not have. */
	enum FailOn {
		/** Errors. */
		ERROR("error", Severity.ERROR),
		/** Warnings and errors. */
		WARNING("warning", Severity.WARNING);

		private final String argument;
		private final Severity least;

		FailOn(String argument, Severity least) {
			this.argument = argument;
			this.least = least;
		}

		/** What the user writes. */
		@Override
		public String toString() {
			return argument;
		}
	}
}

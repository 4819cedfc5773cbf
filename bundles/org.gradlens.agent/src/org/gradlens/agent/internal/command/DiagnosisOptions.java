// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.command.summary.RunSummary;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is called wrong, and what a build server makes of it. */
final class DiagnosisOptions {

	private static final int FOUND = 3;

	@Option(names = "--fail-on", paramLabel = "error|warning",
			description = "Exit with code 3 when a finding is that bad or worse.")
	private @Nullable FailOn failOn;

	@Option(names = "--threshold", paramLabel = "NAME=VALUE",
			description = "Where a rule draws its line, for example dead-warning=0.3; may be given several times.")
	private Map<String, Double> changed = new LinkedHashMap<>();

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	/**
	 * The thresholds, with those that were given changed.
	 *
	 * @throws ParameterException when there is none of such a name, or a value makes no sense
	 */
	Thresholds thresholds() {
		Thresholds thresholds = Thresholds.DEFAULTS;
		for (Map.Entry<String, Double> change : changed.entrySet()) {
			Threshold threshold = Threshold.ofId(change.getKey()).orElseThrow(() -> wrong("There is no threshold "
					+ change.getKey() + ". There are " + Arrays.stream(Threshold.values())
							.map(each -> each.id() + '=' + each.defaultValue()).collect(Collectors.joining(", ")) + "."));
			if (!Double.isFinite(change.getValue())) {
				throw wrong("The threshold " + change.getKey() + " must be a finite number.");
			}
			thresholds = thresholds.with(threshold, change.getValue());
		}
		return thresholds;
	}

	private ParameterException wrong(String mistake) {
		return new ParameterException(command.commandLine(), mistake);
	}

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

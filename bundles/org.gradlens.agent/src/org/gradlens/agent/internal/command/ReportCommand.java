// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.gradlens.agent.internal.command.summary.JsonReport;
import org.gradlens.agent.internal.command.summary.RunSummary;
import org.gradlens.agent.internal.command.summary.TextReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a run log says in short. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class,
		customSynopsis = "java -jar gradlens.jar report FILE [--json] [--fail-on error|warning] [--threshold NAME=VALUE]...",
		descriptionHeading = "%n", description = { "Prints how a run ended, a row for each layer, and what is wrong with them.", "",
				"epsilon    norm of the error signal that enters the layer, at the first and last step",
				"gradient   norm of the gradient of its weights, at the first and last step",
				"ratio      log10 of rms(update)/rms(parameter) of its weights at the last step",
				"dead       share of units that gave 0 for each example of the last step",
				"saturated  share of activations on a flat part of the layer's function then", "" },
		footer = { "", "The exit code is 3 if --fail-on is given and there is such a finding.", "", "Examples:", "  java -jar gradlens.jar report run.gradlens",
				"  java -jar gradlens.jar report run.gradlens --json > run.json", "",
				"The member findings of the JSON lists what is wrong, causes first, each followed by what it explains, with",
				"rule, severity, layer, line, step, message, evidence and remedies. Its schema is in gradlens.jar:",
				"org/gradlens/agent/internal/command/summary/report.schema.json" })
final class ReportCommand implements Callable<Integer> {

	private final PrintStream out;

	@Mixin
	private RunLogArgument log;

	@Option(names = "--json", description = "Print JSON with every figure of every layer.")
	private boolean json;

	@Mixin
	private DiagnosisOptions diagnosis;

	ReportCommand(PrintStream out) {
		this.out = out;
	}

	@Override
	public Integer call() throws IOException {
		RunSummary run = RunSummary.read(log.file(), diagnosis.thresholds());
		print(run, json, out);
		return diagnosis.exitCode(run, ExitCode.OK);
	}

	/** Prints a run's report as JSON or as text. */
	static void print(RunSummary run, boolean json, PrintStream out) throws IOException {
		if (json) {
			new JsonReport(run).print(out);
		} else {
			new TextReport(run).lines().forEach(out::println);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.command.launch.ClassPath;
import org.gradlens.agent.internal.command.launch.EndInOrder;
import org.gradlens.agent.internal.command.launch.RunLogPlace;
import org.gradlens.agent.internal.command.launch.TrainingCommand;
import org.gradlens.agent.internal.command.launch.TrainingProgram;
import org.gradlens.agent.internal.command.summary.RunSummary;
import org.gradlens.telemetry.training.AgentSetting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a program in a training JVM, watches it, and reports. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		customSynopsis = { "java -jar gradlens.jar run [--log FILE] [--threads N] [--stop-after N]",
				"         [--capture norms|all] [--records-per-second N] [--megabytes-per-hour N]",
				"         [--json] [--fail-on error|warning] [--threshold NAME=VALUE]...",
				"         [-J OPTION]... -cp CLASSPATH MAIN [ARGS]" },
		descriptionHeading = "%n", description = { "Runs a DL4J program as it is, tuned for speed, and watches its training.",
				"On a terminal its progress is shown; in the end its report is printed.", "" },
		footer = { "", "The exit code is the program's own, 128 + n when signal n ended it, or 2 for wrong usage. When it would be 0, "
				+ "it is 3 if --fail-on is given and there is such a finding.", "",
				"Examples:", "  java -jar gradlens.jar run -cp 'target/classes:target/dependency/*' demo.Net",
				"  java -jar gradlens.jar run --log net.gradlens -J-Xmx4g -cp app.jar demo.Net 10",
				"  java -jar gradlens.jar run --stop-after 500 --json -cp app.jar demo.Net",
				"  java -jar gradlens.jar run --fail-on error -cp app.jar demo.Net", "",
				"The JSON is that of the report command: java -jar gradlens.jar help report" })
final class RunCommand implements Callable<Integer> {

	private final PrintStream out;
	private final PrintStream err;

	@Spec
	private CommandSpec command;

	@Option(names = "--log", paramLabel = "FILE",
			description = "Keep the run log in this file, which must not exist yet.")
	private @Nullable Path log;

	@Option(names = "--threads", paramLabel = "N",
			description = "Compute with N threads. Without it OMP_NUM_THREADS tells, else half the processors are used.")
	private @Nullable Integer threads;

	@Option(names = "--stop-after", paramLabel = "N", description = "Stop in order after N iterations.")
	private @Nullable Long stopAfter;

	@Option(names = "--capture", paramLabel = "norms|all",
			description = "What to read of every iteration: norms of error signals, gradients, parameters "
					+ "and updates, with all figures as often as it costs little; or all figures.")
	private @Nullable Capture capture;

	@Option(names = "--records-per-second", paramLabel = "N",
			description = "Keep at most N records of steps a second (" + AgentSetting.DEFAULT_RECORDS_PER_SECOND
					+ " when not set); while training is faster, a record covers several iterations.")
	private @Nullable Integer recordsPerSecond;

	@Option(names = "--megabytes-per-hour", paramLabel = "N",
			description = "Let the run log grow by at most N MB an hour (" + AgentSetting.DEFAULT_MEGABYTES_PER_HOUR
					+ " when not set). No extreme and no first value that is not finite is lost by it.")
	private @Nullable Integer megabytesPerHour;

	@Option(names = "--json",
			description = "Print the report as JSON; the program's own output goes to the error stream then.")
	private boolean json;

	@Mixin
	private DiagnosisOptions diagnosis;

	@Option(names = "-J", paramLabel = "OPTION", description = "An option for the program's JVM, for example -J-Xmx4g.")
	private List<String> options = new ArrayList<>();

	@Option(names = { "-cp", "-classpath", "--class-path" }, paramLabel = "CLASSPATH", required = true,
			description = "The program's class path, as the java command takes it.")
	private String classPath;

	@Parameters(index = "0", paramLabel = "MAIN", description = "The class whose main method is run.")
	private String mainType;

	@Parameters(index = "1..*", paramLabel = "ARGS", description = "Arguments for the program.")
	private List<String> arguments = new ArrayList<>();

	RunCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		ClassPath places = new ClassPath(classPath);
		requireMainType(places);
		diagnosis.thresholds();
		Path kept = log == null ? null : newFile(log);
		try (EndInOrder end = new EndInOrder();
				RunLogPlace place = kept == null ? RunLogPlace.temporary() : RunLogPlace.of(kept)) {
			TrainingProgram program = new TrainingProgram(
					training(place.file()).program(places, mainType, arguments), place.file());
			int exitCode = (json ? program.printToErr() : program).run(end, err);
			return report(place.file(), exitCode);
		}
	}

	/** Prints the report, and tells the exit code. */
	private int report(Path file, int exitCode) throws IOException {
		if (!Files.exists(file)) {
			err.println("This run was not watched, so there is nothing to report.");
			return exitCode;
		}
		RunSummary run = RunSummary.read(file, diagnosis.thresholds());
		ReportCommand.print(run, json, out);
		return diagnosis.exitCode(run, exitCode);
	}

	private TrainingCommand training(Path file) {
		TrainingCommand training = new TrainingCommand(ownJar(), file)
				.threads(threads == null ? TrainingCommand.defaultThreads(System.getenv()) : threads);
		set(training, AgentSetting.STOP_AFTER, stopAfter);
		set(training, AgentSetting.CAPTURE, capture);
		set(training, AgentSetting.RECORDS_PER_SECOND, recordsPerSecond);
		set(training, AgentSetting.MEGABYTES_PER_HOUR, megabytesPerHour);
		return training.options(options);
	}

	private static void set(TrainingCommand training, AgentSetting setting, @Nullable Object value) {
		if (value != null) {
			training.set(setting, value);
		}
	}

	private void requireMainType(ClassPath places) {
		if (!places.has(mainType)) {
			List<String> missing = places.missing();
			throw wrong("There is no class " + mainType + " on the class path."
					+ (missing.isEmpty() ? "" : " It names what does not exist: " + String.join(File.pathSeparator, missing)));
		}
	}

	private Path newFile(Path file) {
		if (Files.exists(file)) {
			throw wrong(file + " exists already. Name a new file for the run log, or delete this one.");
		}
		Path folder = file.toAbsolutePath().getParent();
		if (!Files.isWritable(folder)) {
			throw wrong("The run log cannot be written: " + folder
					+ (Files.isDirectory(folder) ? " is not writable." : " is not a folder."));
		}
		return file;
	}

	private ParameterException wrong(String mistake) {
		return new ParameterException(command.commandLine(), mistake);
	}

	/** The jar that this class is in, which is the agent as well. */
	private static Path ownJar() {
		try {
			return Path.of(RunCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

import org.gradlens.telemetry.UnreadableRunLogException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar gradlens.jar}: what all its commands have in common. */
@Command(name = "gradlens", mixinStandardHelpOptions = true, versionProvider = Version.class,
		subcommands = HelpCommand.class, customSynopsis = "java -jar gradlens.jar COMMAND",
		descriptionHeading = "%n", description = { "Watches the training of neural networks in Java, and tells of it.", "" },
		commandListHeading = "%nCommands:%n",
		footer = { "", "Help on a command: java -jar gradlens.jar help COMMAND" })
public final class GradlensCommand implements Runnable {

	@Spec
	private CommandSpec command;

	private GradlensCommand() {
	}

	/**
	 * Runs a command.
	 *
	 * @return the exit code: that of the user's program for {@code run}, else 0 when all went well and 1 when
	 *         not; 2 for wrong usage, which a file that is no run log is as well
	 */
	public static int execute(String[] arguments, PrintStream out, PrintStream err) {
		CommandLine line = new CommandLine(new GradlensCommand());
		// what follows the main class belongs to the program, whatever it looks like
		line.addSubcommand(new CommandLine(new RunCommand(out, err)).setStopAtPositional(true));
		line.addSubcommand(new ReportCommand(out)).addSubcommand(new ExportCommand());
		line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
		line.setExpandAtFiles(false);
		ArgumentTypes.register(line);
		line.setParameterExceptionHandler(GradlensCommand::wrongUsage);
		line.setExecutionExceptionHandler(GradlensCommand::failed);
		return line.execute(arguments);
	}

	@Override
	public void run() {
		throw new ParameterException(command.commandLine(), "Which command?");
	}

	private static int wrongUsage(ParameterException mistake, String[] arguments) {
		CommandLine line = mistake.getCommandLine();
		PrintWriter err = line.getErr();
		err.println(mistake.getMessage());
		UnmatchedArgumentException.printSuggestions(mistake, err);
		String help = line.getParent() == null ? "--help" : "help " + line.getCommandName();
		err.println("Try: java -jar gradlens.jar " + help);
		return ExitCode.USAGE;
	}

	private static int failed(Exception problem, CommandLine line, ParseResult arguments) throws Exception {
		if (problem instanceof IOException) {
			line.getErr().println(problem instanceof UnreadableRunLogException ? problem.getMessage() : problem.toString());
			return problem instanceof UnreadableRunLogException ? ExitCode.USAGE : ExitCode.SOFTWARE;
		}
		throw problem;
	}
}

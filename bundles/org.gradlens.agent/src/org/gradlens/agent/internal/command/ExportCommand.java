// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.gradlens.agent.internal.command.export.CsvExport;
import org.gradlens.agent.internal.command.export.TensorBoardExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a run log's contents for other tools. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
		customSynopsis = "java -jar gradlens.jar export FILE --to csv|tensorboard DIR",
		descriptionHeading = "%n",
		description = { "Writes a run log's contents for other tools, each network into a folder.", "",
				"csv          topology, settings, steps, layers, parameters, distributions,",
				"             time, initial, data, evaluations: figures by name, with Min and Max over the iterations that a row covers",
				"tensorboard  event files with scalars and histograms", "" },
		footer = { "", "Examples:", "  java -jar gradlens.jar export run.gradlens --to csv tables",
				"  java -jar gradlens.jar export run.gradlens --to tensorboard logs/run1",
				"  tensorboard --logdir logs" })
final class ExportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec command;

	@Mixin
	private RunLogArgument log;

	@Option(names = "--to", required = true, paramLabel = "csv|tensorboard", description = "What to write.")
	private ExportFormat format;

	@Parameters(index = "1", paramLabel = "DIR", description = "A new or empty folder to write to.")
	private Path directory;

	@Override
	public Integer call() throws IOException {
		Path file = log.file();
		requireEmpty();
		switch (format) {
		case CSV -> CsvExport.export(file, directory);
		case TENSORBOARD -> TensorBoardExport.export(file, directory);
		}
		return ExitCode.OK;
	}

	private void requireEmpty() throws IOException {
		if (Files.exists(directory) && !Files.isDirectory(directory)) {
			throw wrong(directory + " is no folder. Name a new or an empty one.");
		}
		try {
			Files.createDirectories(directory);
		} catch (IOException e) {
			throw wrong("The folder " + directory + " cannot be made. Name one that you may write to.");
		}
		if (!Files.isWritable(directory)) {
			throw wrong("You are not allowed to write to " + directory + ".");
		}
		try (Stream<Path> files = Files.list(directory)) {
			if (files.findAny().isPresent()) {
				throw wrong(directory + " is not empty. Name a new or an empty folder.");
			}
		}
	}

	private ParameterException wrong(String mistake) {
		return new ParameterException(command.commandLine(), mistake);
	}
}

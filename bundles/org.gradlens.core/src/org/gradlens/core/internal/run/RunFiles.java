// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.RunStarted;

/** The directories of runs: one a run, with the run log, what the IDE knows of it, and recorded source. */
public final class RunFiles {

	private static final DateTimeFormatter DIRECTORY_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS") //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);

	private final Path root;

	/** The runs below a directory, which need not exist. */
	public RunFiles(Path root) {
		this.root = root;
	}

	/**
	 * Makes the directory of a new run.
	 *
	 * @param launch name of the launch configuration
	 * @throws CoreException when that is not possible, with what to do
	 */
	public Run create(String launch, String project) throws CoreException {
		Instant now = Instant.now();
		try {
			Run run = new Run(unusedDirectory(now), launch, project, now);
			RunDescription.write(run);
			return run;
		} catch (IOException e) {
			throw CoreStatus.RUN_DIRECTORY.toException(e, root);
		}
	}

	/**
	 * Makes the directory of a run whose log comes from elsewhere.
	 *
	 * @param project name of the Java project that it may have been a run of; empty when there is none
	 * @param created when the run began
	 * @throws CoreException when that is not possible, with what to do
	 */
	public Run adopt(Path log, String project, Instant created, RunTransfer.Mode mode) throws CoreException {
		try {
			Path directory = unusedDirectory(created);
			Run run = mode == RunTransfer.Mode.LINK ? new Run(directory, log, "", project, created) //$NON-NLS-1$
					: new Run(directory, "", project, created); //$NON-NLS-1$
			if (mode == RunTransfer.Mode.COPY) {
				Files.copy(log, run.log());
			}
			RunDescription.write(run);
			return run;
		} catch (IOException e) {
			throw CoreStatus.RUN_NOT_IMPORTED.toException(e, log, e.getMessage());
		}
	}

	private Path unusedDirectory(Instant time) throws IOException {
		Files.createDirectories(root);
		Path directory = root.resolve(DIRECTORY_NAME.format(time));
		for (int i = 2; Files.exists(directory); i++) {
			directory = root.resolve(DIRECTORY_NAME.format(time) + "-" + i);
		}
		return Files.createDirectory(directory);
	}

	/** Keeps what is known of a run; a failure to do so is logged. */
	public void save(Run run) {
		try {
			RunDescription.write(run);
		} catch (IOException e) {
			ILog.of(RunFiles.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, run.directory()));
		}
	}

	/** The runs there are, their logs unread; directories that are none are passed over. */
	public List<Run> load() {
		List<Run> runs = new ArrayList<>();
		for (Path directory : directories()) {
			try {
				runs.add(RunDescription.read(directory));
			} catch (IOException | RuntimeException e) {
				ILog.of(RunFiles.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, directory));
			}
		}
		return runs;
	}

	private List<Path> directories() {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> content = Files.list(root)) {
			return content.filter(RunDescription::isIn).sorted().toList();
		} catch (IOException e) {
			ILog.of(RunFiles.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, root));
			return List.of();
		}
	}

	/** The training JVM of a run, if it is alive. */
	public static Optional<ProcessHandle> trainingProcess(Run run) {
		Optional<RunStarted> started;
		try (RunLog log = RunLog.open(run.log())) {
			started = log.overview().stream().filter(RunStarted.class::isInstance).map(RunStarted.class::cast).findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
		// the number may have passed on to another process, which then was started after the run was
		return started.flatMap(first -> ProcessHandle.of(first.processId()).filter(process -> process.info().startInstant()
				.map(instant -> !instant.isAfter(first.startedAt())).orElse(false)));
	}
}

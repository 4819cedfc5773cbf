// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunStarted;

/** The directories of runs: one a run, with the run log, what the IDE knows of it, and recorded source. */
public final class RunFiles {

	private static final DateTimeFormatter DIRECTORY_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS") //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);
	private static final String DESCRIPTION = "run.properties"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$
	private static final String PROJECT = "project"; //$NON-NLS-1$
	private static final String CREATED = "created"; //$NON-NLS-1$
	private static final String STATE = "state"; //$NON-NLS-1$
	private static final String OUTCOME = "outcome"; //$NON-NLS-1$

	private final Path root;

	/** The runs below a directory, which need not exist. */
	public RunFiles(Path root) {
		this.root = root;
	}

	/**
	 * Makes the directory of a new run.
	 *
	 * @throws CoreException when that is not possible, with what to do
	 */
	public Run create(String name, String project) throws CoreException {
		Instant now = Instant.now();
		try {
			Files.createDirectories(root);
			Run run = new Run(unusedDirectory(now), name, project, now);
			save(run);
			return run;
		} catch (IOException e) {
			throw CoreStatus.RUN_DIRECTORY.toException(e, root);
		}
	}

	private Path unusedDirectory(Instant now) throws IOException {
		Path directory = root.resolve(DIRECTORY_NAME.format(now));
		for (int i = 2; Files.exists(directory); i++) {
			directory = root.resolve(DIRECTORY_NAME.format(now) + "-" + i);
		}
		return Files.createDirectory(directory);
	}

	/** Keeps what became of a run; a failure to do so is logged. */
	public void saveOutcome(Run run) {
		try {
			save(run);
		} catch (IOException e) {
			ILog.of(RunFiles.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, run.directory()));
		}
	}

	private static void save(Run run) throws IOException {
		Properties properties = new Properties();
		properties.setProperty(NAME, run.name());
		properties.setProperty(PROJECT, run.project());
		properties.setProperty(CREATED, run.created().toString());
		properties.setProperty(STATE, run.state().name());
		properties.setProperty(OUTCOME, run.outcome());
		try (Writer writer = Files.newBufferedWriter(run.directory().resolve(DESCRIPTION))) {
			properties.store(writer, null);
		}
	}

	/** The runs there are, their logs unread; directories that are none are passed over. */
	public List<Run> load() {
		List<Run> runs = new ArrayList<>();
		for (Path directory : directories()) {
			Properties properties = new Properties();
			try (Reader reader = Files.newBufferedReader(directory.resolve(DESCRIPTION))) {
				properties.load(reader);
				Run run = new Run(directory, properties.getProperty(NAME, ""), properties.getProperty(PROJECT, ""), //$NON-NLS-1$ //$NON-NLS-2$
						Instant.parse(properties.getProperty(CREATED, ""))); //$NON-NLS-1$
				RunState state = RunState.valueOf(properties.getProperty(STATE, "")); //$NON-NLS-1$
				run.finished(state, properties.getProperty(OUTCOME, "")); //$NON-NLS-1$
				runs.add(run);
			} catch (IOException | RuntimeException e) {
				ILog.of(RunFiles.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, directory));
			}
		}
		return runs;
	}

	/** The training JVM of a run, if it is alive. */
	public Optional<ProcessHandle> trainingProcess(Run run) {
		RunStarted[] started = new RunStarted[1];
		try (RunLogReader reader = RunLogReader.open(run.log())) {
			reader.readAvailable(message -> {
				if (message instanceof RunStarted first) {
					started[0] = first;
				}
			});
		} catch (IOException e) {
			return Optional.empty();
		}
		// the number may have passed on to another process, which then was started after the run was
		return Optional.ofNullable(started[0]).flatMap(first -> ProcessHandle.of(first.processId()))
				.filter(process -> process.info().startInstant()
						.map(instant -> !instant.isAfter(started[0].startedAt())).orElse(false));
	}

	/** Deletes the oldest runs but so many; what cannot be deleted stays. */
	public void deleteAllBut(int kept) {
		List<Path> directories = directories();
		for (Path directory : directories.subList(0, Math.max(0, directories.size() - kept))) {
			try (Stream<Path> content = Files.walk(directory)) {
				for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			} catch (IOException e) {
				ILog.of(RunFiles.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, directory));
			}
		}
	}

	/** Oldest first: their names are times. */
	private List<Path> directories() {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> content = Files.list(root)) {
			return content.filter(path -> Files.exists(path.resolve(DESCRIPTION))).sorted().toList();
		} catch (IOException e) {
			ILog.of(RunFiles.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, root));
			return List.of();
		}
	}
}

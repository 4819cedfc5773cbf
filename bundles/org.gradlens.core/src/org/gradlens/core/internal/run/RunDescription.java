// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Properties;

import org.gradlens.core.run.Remarks;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunSummary;

/** What the IDE knows of a run without its log: a file of properties in the run's directory. */
final class RunDescription {

	private static final String FILE = "run.properties"; //$NON-NLS-1$
	private static final String LAUNCH = "launch"; //$NON-NLS-1$
	private static final String PROJECT = "project"; //$NON-NLS-1$
	private static final String CREATED = "created"; //$NON-NLS-1$
	private static final String LOG = "log"; //$NON-NLS-1$
	private static final String STATE = "state"; //$NON-NLS-1$
	private static final String OUTCOME = "outcome"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$
	private static final String KEPT = "kept"; //$NON-NLS-1$
	private static final String TAGS = "tags"; //$NON-NLS-1$
	private static final String NOTE = "note"; //$NON-NLS-1$
	private static final String LENGTH = "length"; //$NON-NLS-1$
	private static final String ITERATIONS = "iterations"; //$NON-NLS-1$
	private static final String FIRST_LOSS = "firstLoss"; //$NON-NLS-1$
	private static final String LAST_LOSS = "lastLoss"; //$NON-NLS-1$

	private final Properties properties = new Properties();

	private RunDescription() {
	}

	/** Whether a directory has a run in it. */
	static boolean isIn(Path directory) {
		return Files.exists(directory.resolve(FILE));
	}

	/** Writes the description of a run, which is there either as it was or as it is. */
	static void write(Run run) throws IOException {
		RunDescription description = new RunDescription();
		description.describe(run);
		Path unfinished = Files.createTempFile(run.directory(), FILE, null);
		try (Writer writer = Files.newBufferedWriter(unfinished)) {
			description.properties.store(writer, null);
		}
		Files.move(unfinished, run.directory().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
	}

	private void describe(Run run) {
		set(LAUNCH, run.launch());
		set(PROJECT, run.project());
		set(CREATED, run.created());
		if (!run.log().startsWith(run.directory())) {
			set(LOG, run.log());
		}
		set(STATE, run.state());
		set(OUTCOME, run.outcome());
		Remarks remarks = run.remarks();
		set(NAME, remarks.name());
		set(KEPT, remarks.kept());
		set(TAGS, String.join("\n", remarks.tags())); //$NON-NLS-1$
		set(NOTE, remarks.note());
		RunSummary summary = run.summary();
		set(LENGTH, summary.length());
		set(ITERATIONS, summary.iterations());
		summary.firstLoss().ifPresent(loss -> set(FIRST_LOSS, loss));
		summary.lastLoss().ifPresent(loss -> set(LAST_LOSS, loss));
	}

	private void set(String key, Object value) {
		properties.setProperty(key, value.toString());
	}

	/**
	 * Reads the run that a directory holds, its log unread.
	 *
	 * @throws RuntimeException when the description is damaged
	 */
	static Run read(Path directory) throws IOException {
		RunDescription description = new RunDescription();
		try (Reader reader = Files.newBufferedReader(directory.resolve(FILE))) {
			description.properties.load(reader);
		}
		return description.run(directory);
	}

	private Run run(Path directory) {
		String log = get(LOG);
		String name = get(NAME);
		// runs of the first version were called as their launch configuration
		String launch = properties.getProperty(LAUNCH, name);
		Instant created = Instant.parse(get(CREATED));
		Run run = log.isEmpty() ? new Run(directory, launch, get(PROJECT), created)
				: new Run(directory, Path.of(log), launch, get(PROJECT), created);
		run.remark(new Remarks(name, Boolean.parseBoolean(get(KEPT)), Arrays.asList(get(TAGS).split("\n")), get(NOTE))); //$NON-NLS-1$
		run.summarised(new RunSummary(Duration.parse(properties.getProperty(LENGTH, Duration.ZERO.toString())),
				Long.parseLong(properties.getProperty(ITERATIONS, "0")), number(FIRST_LOSS), number(LAST_LOSS))); //$NON-NLS-1$
		run.finished(RunState.valueOf(get(STATE)), get(OUTCOME));
		return run;
	}

	private String get(String key) {
		return properties.getProperty(key, ""); //$NON-NLS-1$
	}

	private OptionalDouble number(String key) {
		String text = get(key);
		return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
	}
}

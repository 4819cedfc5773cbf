// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.source.MainTypeProject;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.RunStarted;

/** Takes run logs from elsewhere into a store, and out of it. Not for the user interface's thread. */
public final class RunTransfer {

	/** How a run log comes into the store. */
	public enum Mode {
		/** The log is copied: whatever becomes of the file, the run stays. */
		COPY,
		/** The log stays where it is, and is read there: followed, while its training JVM is alive. */
		LINK
	}

	private static final String EXTENSION = ".gradlens"; //$NON-NLS-1$

	private final RunStore store;

	/** Transfers to and from a store. */
	public RunTransfer(RunStore store) {
		this.store = store;
	}

	/**
	 * Makes a run log a run of the store. A log that is one already, or is linked already, is that run.
	 *
	 * @throws CoreException when the file is no run log, or the run's directory cannot be made
	 */
	public Run take(Path file, Mode mode) throws CoreException {
		Path log = file.toAbsolutePath().normalize();
		Optional<Run> known = store.runs().stream().filter(run -> run.log().equals(log)).findFirst();
		if (known.isPresent()) {
			return known.get();
		}
		Optional<RunStarted> started = started(log);
		Instant created = started.map(RunStarted::startedAt).orElseGet(Instant::now);
		String project = started.map(RunStarted::mainType).flatMap(MainTypeProject::find).orElse(""); //$NON-NLS-1$
		return store.adopt(log, name(log), project, created, mode);
	}

	/**
	 * Writes a run's log to a file, in place of what is there.
	 *
	 * @throws CoreException when the log cannot be read or the file not written
	 */
	public void export(Run run, Path file) throws CoreException {
		try {
			Files.copy(run.log(), file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw CoreStatus.RUN_NOT_EXPORTED.toException(e, run.name(), file);
		}
	}

	/** What the file of an exported run is best called. */
	public static String fileName(Run run) {
		return run.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_") + EXTENSION; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Optional<RunStarted> started(Path file) throws CoreException {
		try (RunLog log = RunLog.open(file)) {
			return log.overview().stream().filter(RunStarted.class::isInstance).map(RunStarted.class::cast).findFirst();
		} catch (IOException e) {
			throw CoreStatus.RUN_NOT_IMPORTED.toException(e, file, e.getMessage());
		}
	}

	private static String name(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
	}
}

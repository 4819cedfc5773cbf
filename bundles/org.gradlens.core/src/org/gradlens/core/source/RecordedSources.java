// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/** The source files that declared a run's layers, as they were when it began; kept in the run's directory. */
public final class RecordedSources {

	private final Path directory;

	/** The recorded source of a run. */
	public RecordedSources(Run run) {
		directory = run.directory().resolve("sources"); //$NON-NLS-1$
	}

	/** Whether a file was recorded. */
	public boolean has(SourceUnit unit) {
		return Files.exists(file(unit));
	}

	/** The text of a file, or empty when it was not recorded; failure to read it is logged. */
	public Optional<String> text(SourceUnit unit) {
		try {
			return Optional.of(Files.readString(file(unit)));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException e) {
			ILog.of(RecordedSources.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, directory));
			return Optional.empty();
		}
	}

	/** All files that were recorded: their texts by their paths, sorted. Failure to read is logged. */
	public Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		if (Files.isDirectory(directory)) {
			try (Stream<Path> files = Files.walk(directory)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
				}
			} catch (IOException e) {
				ILog.of(RecordedSources.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, directory));
			}
		}
		return texts;
	}

	/**
	 * Records a file.
	 *
	 * @throws CoreException when the run's directory cannot be written
	 */
	public void record(SourceUnit unit, String text) throws CoreException {
		try {
			Path file = file(unit);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		} catch (IOException e) {
			throw CoreStatus.RUN_DIRECTORY.toException(e, directory);
		}
	}

	/** Where a file is kept, whether it was recorded or not. */
	public Path file(SourceUnit unit) {
		return directory.resolve(unit.path());
	}
}

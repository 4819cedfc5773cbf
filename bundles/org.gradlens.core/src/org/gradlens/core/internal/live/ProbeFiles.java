// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.run.DirectoryTree;
import org.gradlens.core.run.Run;

/** The directories of an experiment's probes: one a probe, with its run log and recorded source. */
final class ProbeFiles {

	private final Path directory;

	/** @param directory where they are; need not exist */
	ProbeFiles(Path directory) {
		this.directory = directory;
	}

	/**
	 * Makes room for probes, and is rid of those of an earlier session.
	 *
	 * @throws CoreException when that is not possible
	 */
	void begin() throws CoreException {
		try {
			DirectoryTree.delete(directory);
			Files.createDirectories(directory);
		} catch (IOException e) {
			throw CoreStatus.PROBE_FILES.toException(e, directory);
		}
	}

	/** Where engines report crashes. */
	Path directory() {
		return directory;
	}

	/** Where an engine writes what is not looked at. */
	Path unread() {
		return directory.resolve("unread.gradlens"); //$NON-NLS-1$
	}

	/**
	 * Makes room for a probe.
	 *
	 * @param launch name of the launch configuration
	 * @param project name of the Java project
	 * @throws CoreException when that is not possible
	 */
	Run create(int number, String launch, String project) throws CoreException {
		Path folder = directory.resolve("probe-" + Instant.now().toEpochMilli() + '-' + number); //$NON-NLS-1$
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw CoreStatus.PROBE_FILES.toException(e, folder);
		}
		return new Run(folder, launch, project, Instant.now());
	}

	/** Deletes what there is of probes. */
	void delete(List<Run> probes) {
		for (Run probe : probes) {
			try {
				DirectoryTree.delete(probe.directory());
			} catch (IOException e) {
				ILog.of(ProbeFiles.class).log(CoreStatus.PROBE_FILES.toStatus(e, probe.directory()));
			}
		}
	}

	/** Deletes everything; what is in use still goes when the next session begins. */
	void deleteAll() {
		try {
			DirectoryTree.delete(directory);
		} catch (IOException e) {
			// an engine that is just ending may still write here
		}
	}
}

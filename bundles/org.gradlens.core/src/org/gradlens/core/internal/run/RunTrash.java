// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/** Where the directories of deleted runs wait, beside the others, for the case that they are wanted back. */
public final class RunTrash {

	private final Path trash;

	/** The trash of the runs below a directory. */
	public RunTrash(Path root) {
		trash = root.resolve("deleted"); //$NON-NLS-1$
	}

	/**
	 * Moves a run's directory away.
	 *
	 * @throws CoreException when it cannot be moved, for example because a program has its log open
	 */
	public void put(Run run) throws CoreException {
		try {
			Files.createDirectories(trash);
			Files.move(run.directory(), place(run));
		} catch (IOException e) {
			throw CoreStatus.RUN_NOT_DELETED.toException(e, run.name(), run.directory());
		}
	}

	/**
	 * Moves a run's directory back.
	 *
	 * @throws CoreException when it cannot be moved
	 */
	public void takeBack(Run run) throws CoreException {
		try {
			Files.move(place(run), run.directory());
		} catch (IOException e) {
			throw CoreStatus.RUN_DIRECTORY.toException(e, run.directory());
		}
	}

	/** Deletes a run's directory for good; what cannot be deleted is logged and stays until the next time. */
	public void remove(Run run) {
		delete(place(run));
	}

	/** Deletes all that is here for good. */
	public void empty() {
		delete(trash);
	}

	private Path place(Run run) {
		return trash.resolve(run.id());
	}

	private static void delete(Path directory) {
		try {
			DirectoryTree.delete(directory);
		} catch (IOException e) {
			ILog.of(RunTrash.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, directory));
		}
	}
}

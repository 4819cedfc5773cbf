// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run is recorded: a file that the user named, or a temporary one that is deleted in the end. */
public final class RunLogPlace implements Closeable {

	private final Path file;
	private final boolean temporary;

	private RunLogPlace(Path file, boolean temporary) {
		this.file = file;
		this.temporary = temporary;
	}

	/** The file that the user named. */
	public static RunLogPlace of(Path file) {
		return new RunLogPlace(file, false);
	}

	/**
	 * A file in a temporary folder of its own.
	 *
	 * @throws IOException when the folder cannot be made
	 */
	public static RunLogPlace temporary() throws IOException {
		return new RunLogPlace(Files.createTempDirectory("gradlens").resolve("run.gradlens"), true);
	}

	/** The run log; the training JVM creates it. */
	public Path file() {
		return file;
	}

	@Override
	public void close() throws IOException {
		if (temporary) {
			Files.deleteIfExists(file);
			Files.deleteIfExists(file.getParent());
		}
	}
}

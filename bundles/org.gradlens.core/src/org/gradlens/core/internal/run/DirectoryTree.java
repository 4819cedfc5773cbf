// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory with all that is in it. */
public final class DirectoryTree {

	private DirectoryTree() {
	}

	/** Deletes a directory and all in it, if it is there. */
	public static void delete(Path root) throws IOException {
		if (Files.exists(root)) {
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(file);
				}
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that nobody needs afterwards. */
final class Scratch implements Closeable {

	private final Path folder = Files.createTempDirectory("gradlens-benchmarks");

	Scratch() throws IOException {
		// the folder is made
	}

	Path path() {
		return folder;
	}

	@Override
	public void close() throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(folder)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : all) {
			Files.delete(file);
		}
	}
}

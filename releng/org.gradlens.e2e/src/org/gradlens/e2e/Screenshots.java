// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the whole screen, taken as a bystander would. */
final class Screenshots {

	private final Path directory;

	Screenshots(Path directory) {
		this.directory = directory;
	}

	void take(String name) {
		Path file = directory.resolve(name + ".png");
		try {
			Files.createDirectories(directory);
			int exit = new ProcessBuilder("import", "-window", "root", file.toString()).inheritIO().start().waitFor();
			System.out.println(exit == 0 ? "  screenshot " + file : "  no screenshot: import ended with " + exit);
		} catch (IOException e) {
			System.out.println("  no screenshot: " + e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

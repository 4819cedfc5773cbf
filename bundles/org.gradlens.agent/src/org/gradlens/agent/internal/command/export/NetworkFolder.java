// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the files of one network. */
final class NetworkFolder {

	private NetworkFolder() {
	}

	/** Makes the folder of a network: {@code network-0} and so on. */
	static Path create(Path directory, int network) throws IOException {
		return Files.createDirectories(directory.resolve("network-" + network));
	}
}

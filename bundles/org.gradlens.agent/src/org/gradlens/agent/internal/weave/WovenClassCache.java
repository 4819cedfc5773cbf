// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Keeps woven class files on disk, so that later starts need not weave. A file's name tells the agent's
 * version and a hash of the class before it was woven: another engine, or another agent that changed the
 * class first, finds nothing here that does not fit.
 */
final class WovenClassCache {

	private final Path folder;
	private final String version;

	/**
	 * A cache in a folder, which is made when it is first needed.
	 *
	 * @param version the agent's version
	 */
	WovenClassCache(Path folder, String version) {
		this.folder = folder;
		this.version = version;
	}

	/** The woven form of a class file, if it was stored. */
	Optional<byte[]> find(String className, byte[] original) {
		Path file = file(className, original);
		try {
			return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Stores the woven form of a class file whole, so that another JVM never sees a part of it. */
	void store(String className, byte[] original, byte[] woven) throws IOException {
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, className, ".part");
		try {
			Files.write(part, woven);
			Files.move(part, file(className, original), StandardCopyOption.REPLACE_EXISTING,
					StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private Path file(String className, byte[] original) {
		CRC32 hash = new CRC32();
		hash.update(original);
		return folder.resolve(
				className + '-' + version + '-' + original.length + '-' + Long.toHexString(hash.getValue()) + ".class");
	}
}

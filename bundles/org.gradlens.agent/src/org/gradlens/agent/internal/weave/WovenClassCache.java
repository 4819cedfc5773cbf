// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Keeps woven class files of other engines than {@link WovenAhead ours} on disk, so that later starts need not weave. A
 * file's place tells a checksum of the agent and one of the class before it was woven: another engine, another build of
 * the agent, or another agent that changed the class first, finds nothing here that does not fit. A file that was
 * damaged is not used.
 * <p>
 * The engine's jar is not part of the key: what a class becomes is decided by its own bytes and by the
 * agent, these are at hand when the class is loaded, and they tell what the jar does not, namely that another
 * agent came first. Summing up the jar would cost each start a pass over the whole of it.
 */
final class WovenClassCache {

	private static final int BUFFER_BYTES = 1 << 16;

	private final Path folder;

	/** A cache in a folder, which is made when it is first needed. */
	private WovenClassCache(Path folder) {
		this.folder = folder;
	}

	/** The cache of this very agent below a folder; empty when the agent cannot be told from others. */
	static Optional<WovenClassCache> of(Path folder) {
		try {
			Path agent = Path.of(WovenClassCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return Optional.of(of(folder, agent));
		} catch (URISyntaxException | IOException e) {
			return Optional.empty();
		}
	}

	/** The cache of an agent's jar below a folder. */
	static WovenClassCache of(Path folder, Path agent) throws IOException {
		CRC32 checksum = new CRC32();
		long length = 0;
		try (InputStream in = new CheckedInputStream(Files.newInputStream(agent), checksum)) {
			byte[] buffer = new byte[BUFFER_BYTES];
			for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
				length += count;
			}
		}
		return new WovenClassCache(folder.resolve(length + "-" + Long.toHexString(checksum.getValue())));
	}

	/** The woven form of a class file, if it was stored. */
	Optional<byte[]> find(String className, byte[] original) {
		Path file = file(className, original);
		try {
			return Files.exists(file) ? unsealed(Files.readAllBytes(file)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Stores the woven form of a class file whole, so that another JVM never sees a part of it. */
	void store(String className, byte[] original, byte[] woven) throws IOException {
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, className, ".part");
		try {
			Files.write(part, sealed(woven));
			Files.move(part, file(className, original), StandardCopyOption.REPLACE_EXISTING,
					StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private Path file(String className, byte[] original) {
		return folder.resolve(ClassFileName.of(className, original));
	}

	/** The bytes, and their checksum after them. */
	private static byte[] sealed(byte[] bytes) {
		return ByteBuffer.allocate(bytes.length + Long.BYTES).put(bytes).putLong(checksum(bytes, bytes.length)).array();
	}

	private static Optional<byte[]> unsealed(byte[] sealed) {
		int length = sealed.length - Long.BYTES;
		return length > 0 && ByteBuffer.wrap(sealed).getLong(length) == checksum(sealed, length)
				? Optional.of(Arrays.copyOf(sealed, length))
				: Optional.empty();
	}

	private static long checksum(byte[] bytes, int length) {
		CRC32 checksum = new CRC32();
		checksum.update(bytes, 0, length);
		return checksum.getValue();
	}
}

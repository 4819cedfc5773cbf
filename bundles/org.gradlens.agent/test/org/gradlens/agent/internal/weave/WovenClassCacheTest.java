// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WovenClassCacheTest {

	private static final byte[] ORIGINAL = { 1, 2, 3 };
	private static final byte[] WOVEN = { 4, 5, 6, 7 };

	@TempDir
	private Path folder;
	private Path agent;

	@BeforeEach
	void store() throws IOException {
		agent = Files.write(folder.resolve("agent.jar"), new byte[] { 0, 1 });
		cache().store("A", ORIGINAL, WOVEN);
	}

	private WovenClassCache cache() throws IOException {
		return WovenClassCache.of(folder.resolve("cache"), agent);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void whatWasStoredIsFound() throws IOException {
		assertArrayEquals(WOVEN, cache().find("A", ORIGINAL).orElseThrow());
		assertTrue(cache().find("B", ORIGINAL).isEmpty());
		assertTrue(cache().find("A", new byte[] { 1, 2, 4 }).isEmpty());
	}

	@Test
	void anotherBuildOfTheAgentFindsNothing() throws IOException {
		Files.write(agent, new byte[] { 0, 2 });
		assertTrue(cache().find("A", ORIGINAL).isEmpty());
	}

	@Test
	void whatWasDamagedIsNotUsed() throws IOException {
		Path file = files().get(0);
		byte[] bytes = Files.readAllBytes(file);
		bytes[2] ^= 1;
		Files.write(file, bytes);
		assertTrue(cache().find("A", ORIGINAL).isEmpty());
		Files.write(file, new byte[0]);
		assertTrue(cache().find("A", ORIGINAL).isEmpty());
		cache().store("A", ORIGINAL, WOVEN);
		assertArrayEquals(WOVEN, cache().find("A", ORIGINAL).orElseThrow());
		assertTrue(files().size() == 1, "replaced");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void makePlaces() throws IOException {
		Files.createDirectories(folder.resolve("classes/demo"));
		Files.createFile(folder.resolve("classes/demo/Net.class"));
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
			jar.putNextEntry(new ZipEntry("demo/App.class"));
		}
		Files.writeString(folder.resolve("broken.jar"), "no jar");
	}

	private ClassPath of(String... entries) {
		return new ClassPath(String.join(File.pathSeparator,
				List.of(entries).stream().map(entry -> folder + File.separator + entry).toList()));
	}

	@Test
	void classesAreFoundInFoldersAndJars() {
		assertTrue(of("classes").has("demo.Net"));
		assertTrue(of("none", "broken.jar", "app.jar").has("demo.App"));
		assertTrue(of("*").has("demo.App"));
		assertFalse(of("classes", "*").has("demo.Other"));
	}

	@Test
	void entriesThatLeadNowhereAreTold() {
		assertEquals(List.of(folder.resolve("none").toString(), folder.resolve("classes") + File.separator + "*"),
				of("classes", "none", "classes" + File.separator + "*", "app.jar").missing());
	}
}

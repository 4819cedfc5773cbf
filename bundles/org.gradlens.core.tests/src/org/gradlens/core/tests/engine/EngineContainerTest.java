// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.junit.jupiter.api.Test;

class EngineContainerTest {

	@Test
	void letsAProjectCompileAgainstTheEngine() throws Exception {
		try (ErrorLog errors = new ErrorLog(); JavaProjectFixture project = new JavaProjectFixture("contained")) {
			project.withPrograms("Dense");
			assertTrue(project.build().stream().anyMatch(error -> error.contains("org.deeplearning4j")));
			project.withContainer(EngineContainer.PATH);
			assertEquals(List.of(), project.build());

			IClasspathContainer container = JavaCore.getClasspathContainer(EngineContainer.PATH, project.java());
			assertEquals("Gradlens Engine", container.getDescription());
			assertEquals(Engine.bundled().jars(),
					Arrays.stream(container.getClasspathEntries()).map(entry -> entry.getPath().toPath()).toList());
			errors.assertEmpty();
		}
	}

	@Test
	void consistsOfFilesWithTheNativesOfThisPlatform() {
		Engine engine = Engine.bundled();
		assertTrue(engine.isAvailable());
		engine.jars().forEach(jar -> assertTrue(Files.isRegularFile(jar), jar::toString));
		assertTrue(engine.jars().stream().anyMatch(jar -> jar.toString().contains(Engine.platform())));
		assertTrue(engine.jars().stream().anyMatch(
				jar -> jar.endsWith("deeplearning4j-nn-" + Engine.SUPPORTED_VERSION + ".jar")));
	}
}

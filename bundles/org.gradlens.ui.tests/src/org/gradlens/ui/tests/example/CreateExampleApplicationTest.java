// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a script starts it: in a JVM of its own, with this installation's bundles and no display. */
class CreateExampleApplicationTest {

	private record Ended(int exitCode, String output) {
	}

	@TempDir
	private Path directory;

	@Test
	void makesTheProjectOnceAndThenLeavesItAlone() throws Exception {
		Path workspace = directory.resolve("workspace");
		Path source = workspace.resolve("deep-sigmoid/src/fashion/DeepSigmoid.java");

		Ended first = start(workspace);

		assertEquals(0, first.exitCode, first.output);
		assertTrue(first.output.contains("Created the example project in " + workspace), first.output);
		assertTrue(Files.exists(source));
		Files.writeString(source, "// mine");

		Ended second = start(workspace);

		assertEquals(0, second.exitCode, second.output);
		assertTrue(second.output.contains("already"), second.output);
		assertEquals("// mine", Files.readString(source));
	}

	@Test
	void refusesAWorkspaceThatIsOpen() throws Exception {
		Ended ended = start(path(Platform.getInstanceLocation().getURL().toURI()));

		assertEquals(1, ended.exitCode, ended.output);
		assertTrue(ended.output.contains("is in use"), ended.output);
	}

	private Ended start(Path workspace) throws Exception {
		Path configuration = Files.createDirectories(directory.resolve("configuration"));
		Files.copy(path(Platform.getConfigurationLocation().getURL().toURI()).resolve("config.ini"),
				configuration.resolve("config.ini"), StandardCopyOption.REPLACE_EXISTING);
		Path output = directory.resolve("output.txt");
		File launcher = FileLocator.getBundleFileLocation(Platform.getBundle("org.eclipse.equinox.launcher")).orElseThrow();
		ProcessBuilder builder = new ProcessBuilder(
				List.of(ProcessHandle.current().info().command().orElseThrow(), "-jar", launcher.getPath(),
						"-configuration", configuration.toString(), "-data", workspace.toString(), "-nosplash",
						"-application", "org.gradlens.ui.createExample"));
		builder.environment().remove("DISPLAY");
		int exitCode = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
		return new Ended(exitCode, Files.readString(output, Charset.defaultCharset()));
	}

	private static Path path(URI location) {
		return Path.of(location);
	}
}

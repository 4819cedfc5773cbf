// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that this JVM was started to run, as far as its command line tells. */
final class MainProgram {

	private static final Pattern ENGINE_JAR = Pattern.compile("deeplearning4j-nn-([^/\\\\:;]+)\\.jar");

	private final String mainType;
	private final String classPath;

	/** The program that a JVM's system properties tell of. */
	MainProgram(Properties properties) {
		classPath = properties.getProperty("java.class.path", "");
		mainType = mainType(properties.getProperty("sun.java.command", ""));
	}

	/** Binary name of the class whose {@code main} is run; empty when it cannot be told. */
	String mainType() {
		return mainType;
	}

	/** Version of the engine on the class path, as its jar's name tells; empty when it does not. */
	String engineVersion() {
		Matcher matcher = ENGINE_JAR.matcher(classPath);
		return matcher.find() ? matcher.group(1) : "";
	}

	private static String mainType(String command) {
		String target = command.split(" ", 2)[0];
		int jarEnd = command.indexOf(".jar");
		if (jarEnd >= 0 && Files.isRegularFile(Path.of(command.substring(0, jarEnd + 4)))) {
			return mainTypeOf(command.substring(0, jarEnd + 4)).orElse("");
		}
		return target.substring(target.indexOf('/') + 1);
	}

	private static Optional<String> mainTypeOf(String jar) {
		try (JarFile file = new JarFile(jar)) {
			Manifest manifest = file.getManifest();
			return Optional.ofNullable(manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class"));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Where user code is when nobody says: the class path's folders and the jar of the main class. */
	Set<Path> likelyUserRoots() {
		Set<Path> roots = new HashSet<>();
		Arrays.stream(classPath.split(File.pathSeparator)).map(entry -> Path.of(entry.isEmpty() ? "." : entry))
				.filter(Files::isDirectory).forEach(roots::add);
		jarOfMainType().ifPresent(roots::add);
		return roots;
	}

	private Optional<Path> jarOfMainType() {
		URL location = ClassLoader.getSystemResource(mainType.replace('.', '/') + ".class");
		try {
			return location != null && location.openConnection() instanceof JarURLConnection connection
					? Optional.of(Path.of(connection.getJarFileURL().toURI()))
					: Optional.empty();
		} catch (IOException | URISyntaxException e) {
			return Optional.empty();
		}
	}
}

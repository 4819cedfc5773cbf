// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the launch asks of the agent, as system properties of the training JVM.
 *
 * @param log {@code org.gradlens.log}: the run log to create
 * @param capture {@code org.gradlens.capture}: {@code norms} (the default), {@code all} for every figure, or
 *        {@code off} for loss and progress alone
 * @param userRoots {@code org.gradlens.user.roots}: class folders and jars with user code, separated as a
 *        class path is; without it the class path's folders and the main class's jar
 * @param threads {@code org.gradlens.threads}: threads of the engine's native code
 * @param stopOnNonFinite {@code org.gradlens.stopOnNonFinite}: end the program at the first loss that is
 *        NaN or infinite
 * @param stopAfter {@code org.gradlens.stopAfter}: end the program after so many iterations of all its networks
 * @param weaveCache {@code org.gradlens.weave.cache}: a folder that keeps woven classes for the next start
 */
public record Settings(Path log, CaptureLevel capture, Optional<Set<Path>> userRoots, OptionalInt threads,
		boolean stopOnNonFinite, OptionalLong stopAfter, Optional<Path> weaveCache) {

	private static final String PREFIX = "org.gradlens.";

	/**
	 * Reads the settings; empty when no run log is asked for.
	 *
	 * @throws IllegalArgumentException with a message for the user when a value makes no sense
	 */
	public static Optional<Settings> from(Properties properties) {
		Optional<Path> log = path(properties, "log");
		return log.map(file -> new Settings(file, capture(properties), userRoots(properties), threads(properties),
				Boolean.parseBoolean(properties.getProperty(PREFIX + "stopOnNonFinite")),
				stopAfter(properties), path(properties, "weave.cache")));
	}

	private static CaptureLevel capture(Properties properties) {
		String value = properties.getProperty(PREFIX + "capture", CaptureLevel.NORMS.toString());
		return CaptureLevel.named(value).orElseThrow(() -> wrong("capture", value, "'norms', 'all' or 'off'"));
	}

	private static OptionalInt threads(Properties properties) {
		OptionalLong threads = count(properties, "threads", Integer.MAX_VALUE);
		return threads.isPresent() ? OptionalInt.of((int) threads.getAsLong()) : OptionalInt.empty();
	}

	private static OptionalLong stopAfter(Properties properties) {
		return count(properties, "stopAfter", Long.MAX_VALUE);
	}

	private static OptionalLong count(Properties properties, String name, long maximum) {
		String value = properties.getProperty(PREFIX + name);
		if (value == null) {
			return OptionalLong.empty();
		}
		try {
			long count = Long.parseLong(value);
			if (count > 0 && count <= maximum) {
				return OptionalLong.of(count);
			}
		} catch (NumberFormatException e) {
			// the same message as for a number that is too small
		}
		throw wrong(name, value, "a whole number of at least 1");
	}

	private static Optional<Set<Path>> userRoots(Properties properties) {
		return Optional.ofNullable(properties.getProperty(PREFIX + "user.roots"))
				.map(roots -> Arrays.stream(roots.split(File.pathSeparator)).filter(root -> !root.isEmpty())
						.map(root -> toPath("user.roots", root)).collect(Collectors.toSet()));
	}

	private static Optional<Path> path(Properties properties, String name) {
		return Optional.ofNullable(properties.getProperty(PREFIX + name)).map(value -> toPath(name, value));
	}

	private static Path toPath(String name, String value) {
		try {
			return Path.of(value);
		} catch (InvalidPathException e) {
			throw wrong(name, value, "a path on this machine");
		}
	}

	private static IllegalArgumentException wrong(String name, String value, String expected) {
		return new IllegalArgumentException(PREFIX + name + " must be " + expected + ", not '" + value + "'");
	}
}

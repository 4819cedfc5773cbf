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

import org.gradlens.agent.internal.record.LogLimits;
import org.gradlens.telemetry.training.AgentSetting;

/**
 * What the launch asks of the agent, as system properties of the training JVM.
 *
 * @param log {@link AgentSetting#LOG}
 * @param capture {@link AgentSetting#CAPTURE}
 * @param userRoots {@link AgentSetting#USER_ROOTS}
 * @param threads {@link AgentSetting#THREADS}
 * @param stopOnNonFinite {@link AgentSetting#STOP_ON_NON_FINITE}
 * @param stopAfter {@link AgentSetting#STOP_AFTER}
 * @param weaveCache {@link AgentSetting#WEAVE_CACHE}
 * @param limits {@link AgentSetting#RECORDS_PER_SECOND} and {@link AgentSetting#MEGABYTES_PER_HOUR}
 */
public record Settings(Path log, CaptureLevel capture, Optional<Set<Path>> userRoots, OptionalInt threads,
		boolean stopOnNonFinite, OptionalLong stopAfter, Optional<Path> weaveCache, LogLimits limits) {

	/**
	 * Reads the settings; empty when no run log is asked for.
	 *
	 * @throws IllegalArgumentException with a message for the user when a value makes no sense
	 */
	public static Optional<Settings> from(Properties properties) {
		return path(properties, AgentSetting.LOG).map(log -> new Settings(log, capture(properties), userRoots(properties),
				number(properties, AgentSetting.THREADS),
				Boolean.parseBoolean(properties.getProperty(AgentSetting.STOP_ON_NON_FINITE.property())),
				count(properties, AgentSetting.STOP_AFTER, Long.MAX_VALUE), path(properties, AgentSetting.WEAVE_CACHE),
				limits(properties)));
	}

	/** {@link AgentSetting#WEAVE_CACHE}, whatever else is asked for. */
	static Optional<Path> weaveCache(Properties properties) {
		return path(properties, AgentSetting.WEAVE_CACHE);
	}

	private static CaptureLevel capture(Properties properties) {
		String value = properties.getProperty(AgentSetting.CAPTURE.property(), CaptureLevel.NORMS.toString());
		return CaptureLevel.named(value)
				.orElseThrow(() -> wrong(AgentSetting.CAPTURE, value, "'norms', 'all' or 'off'"));
	}

	private static LogLimits limits(Properties properties) {
		return new LogLimits(
				number(properties, AgentSetting.RECORDS_PER_SECOND).orElse(AgentSetting.DEFAULT_RECORDS_PER_SECOND),
				number(properties, AgentSetting.MEGABYTES_PER_HOUR).orElse(AgentSetting.DEFAULT_MEGABYTES_PER_HOUR));
	}

	private static OptionalInt number(Properties properties, AgentSetting setting) {
		OptionalLong count = count(properties, setting, Integer.MAX_VALUE);
		return count.isPresent() ? OptionalInt.of((int) count.getAsLong()) : OptionalInt.empty();
	}

	private static OptionalLong count(Properties properties, AgentSetting setting, long maximum) {
		String value = properties.getProperty(setting.property());
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
		throw wrong(setting, value, "a whole number of at least 1");
	}

	private static Optional<Set<Path>> userRoots(Properties properties) {
		return Optional.ofNullable(properties.getProperty(AgentSetting.USER_ROOTS.property()))
				.map(roots -> Arrays.stream(roots.split(File.pathSeparator)).filter(root -> !root.isEmpty())
						.map(root -> toPath(AgentSetting.USER_ROOTS, root)).collect(Collectors.toSet()));
	}

	private static Optional<Path> path(Properties properties, AgentSetting setting) {
		return Optional.ofNullable(properties.getProperty(setting.property())).map(value -> toPath(setting, value));
	}

	private static Path toPath(AgentSetting setting, String value) {
		try {
			return Path.of(value);
		} catch (InvalidPathException e) {
			throw wrong(setting, value, "a path on this machine");
		}
	}

	private static IllegalArgumentException wrong(AgentSetting setting, String value, String expected) {
		return new IllegalArgumentException(setting.property() + " must be " + expected + ", not '" + value + "'");
	}
}

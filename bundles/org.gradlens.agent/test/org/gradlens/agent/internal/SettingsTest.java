// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;

import org.gradlens.agent.internal.record.LogLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

	private final Properties properties = new Properties();

	private void set(String name, String value) {
		properties.setProperty("org.gradlens." + name, value);
	}

	@Test
	void withoutLogNothingIsAskedFor() {
		set("threads", "nonsense");
		assertTrue(Settings.from(properties).isEmpty());
	}

	@Test
	void defaults() {
		set("log", "run.gradlens");
		assertEquals(new Settings(Path.of("run.gradlens"), CaptureLevel.NORMS, Optional.empty(), OptionalInt.empty(), false,
				OptionalLong.empty(), Optional.empty(), new LogLimits(50, 100)), Settings.from(properties).orElseThrow());
	}

	@Test
	void allSettings() {
		set("log", "run.gradlens");
		set("capture", "off");
		set("user.roots", "bin" + File.pathSeparator + "lib" + File.separator + "own.jar");
		set("threads", "2");
		set("stopOnNonFinite", "true");
		set("stopAfter", "3000000000");
		set("weave.cache", "woven");
		set("recordsPerSecond", "5");
		set("megabytesPerHour", "7");
		Settings settings = Settings.from(properties).orElseThrow();
		assertEquals(CaptureLevel.OFF, settings.capture());
		assertEquals(Optional.of(Set.of(Path.of("bin"), Path.of("lib", "own.jar"))), settings.userRoots());
		assertEquals(OptionalInt.of(2), settings.threads());
		assertTrue(settings.stopOnNonFinite());
		assertEquals(OptionalLong.of(3_000_000_000L), settings.stopAfter());
		assertEquals(Optional.of(Path.of("woven")), settings.weaveCache());
		assertEquals(new LogLimits(5, 7), settings.limits());
	}

	@ParameterizedTest
	@CsvSource({ "threads,0", "threads,-1", "threads,1.5", "threads,many", "threads,3000000000", "stopAfter,0",
			"recordsPerSecond,0", "megabytesPerHour,0.5", "stopAfter,soon", "capture,some" })
	void senselessValueIsNamedInTheMessage(String name, String value) {
		set("log", "run.gradlens");
		set(name, value);
		String message = assertThrows(IllegalArgumentException.class, () -> Settings.from(properties)).getMessage();
		assertTrue(message.contains("org.gradlens." + name) && message.contains("'" + value + "'"), message);
	}
}

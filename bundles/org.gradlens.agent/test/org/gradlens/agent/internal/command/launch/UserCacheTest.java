// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class UserCacheTest {

	private static Path folder(String system, Map<String, String> environment) {
		Properties properties = new Properties();
		properties.setProperty("os.name", system);
		properties.setProperty("user.home", "home");
		return UserCache.folder(properties, environment);
	}

	@Test
	void eachSystemHasItsPlace() {
		assertEquals(Path.of("home", ".cache", "gradlens"), folder("Linux", Map.of()));
		assertEquals(Path.of("cache", "gradlens"), folder("Linux", Map.of("XDG_CACHE_HOME", "cache")));
		assertEquals(Path.of("home", "Library", "Caches", "gradlens"), folder("Mac OS X", Map.of()));
		assertEquals(Path.of("local", "gradlens"), folder("Windows 11", Map.of("LOCALAPPDATA", "local")));
	}
}

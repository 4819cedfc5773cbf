// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where each operating system wants a user's programs to keep what they can make again. */
final class UserCache {

	private static final String NAME = "gradlens";

	private UserCache() {
	}

	/** The folder of ours, which need not exist. */
	static Path folder(Properties properties, Map<String, String> environment) {
		Path home = Path.of(properties.getProperty("user.home"));
		String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("windows")) {
			return variable(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve(NAME);
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library").resolve("Caches").resolve(NAME);
		}
		return variable(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME);
	}

	private static Path variable(Map<String, String> environment, String name, Path otherwise) {
		String value = environment.getOrDefault(name, "");
		return value.isEmpty() ? otherwise : Path.of(value);
	}
}

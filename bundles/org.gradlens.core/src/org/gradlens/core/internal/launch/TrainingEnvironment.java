// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jdt.annotation.Nullable;

/** The environment variables of a training JVM. */
final class TrainingEnvironment {

	private TrainingEnvironment() {
	}

	/**
	 * An environment with one variable more, or with another value of it.
	 *
	 * @param asked variables and values as {@code NAME=value}; null for the IDE's own environment
	 */
	static String[] with(String @Nullable [] asked, String name, String value) {
		List<String> environment = new ArrayList<>();
		for (String variable : asked == null ? nativeEnvironment() : asked) {
			if (!isSame(name, variable.substring(0, Math.max(0, variable.indexOf('='))))) {
				environment.add(variable);
			}
		}
		environment.add(name + '=' + value);
		return environment.toArray(String[]::new);
	}

	/** Whether two names are those of the same variable; Windows does not care about case. */
	static boolean isSame(String name, String other) {
		return Platform.OS_WIN32.equals(Platform.getOS()) ? name.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT))
				: name.equals(other);
	}

	private static String[] nativeEnvironment() {
		Map<String, String> variables = DebugPlugin.getDefault().getLaunchManager().getNativeEnvironmentCasePreserved();
		return variables.entrySet().stream().map(variable -> variable.getKey() + '=' + variable.getValue())
				.toArray(String[]::new);
	}
}

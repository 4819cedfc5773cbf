// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

/** What the user's classes call in a probe instead of ending the JVM. */
public final class ExitHooks {

	private ExitHooks() {
	}

	/** Stands in for {@link System#exit}. */
	public static void exit(int code) {
		Probe probe = Probe.current();
		if (probe != null) {
			probe.exit(code);
		}
	}

	/** Stands in for {@link Runtime#exit} and {@link Runtime#halt}. */
	public static void exit(Runtime runtime, int code) {
		exit(code);
	}
}

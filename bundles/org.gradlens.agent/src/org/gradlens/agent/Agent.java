// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent;

import java.lang.instrument.Instrumentation;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.AgentStart;

/** Entrance of the JVM that was started with {@code -javaagent:gradlens.jar}. */
public final class Agent {

	private Agent() {
	}

	/**
	 * Begins to watch this JVM's training if its system properties name a run log; without
	 * {@code org.gradlens.log} nothing is done. Whatever goes wrong here, the program is run.
	 */
	public static void premain(@Nullable String options, Instrumentation instrumentation) {
		AgentStart.run(instrumentation);
	}
}

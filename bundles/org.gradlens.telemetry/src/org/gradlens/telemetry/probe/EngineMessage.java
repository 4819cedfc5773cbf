// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.probe;

/** What a probe engine says. */
public sealed interface EngineMessage permits ProbeAnswer, EngineMessage.Seen, EngineMessage.Ready, EngineMessage.Spent {

	/**
	 * The run log holds the figures of the first iteration; the probe goes on.
	 *
	 * @param number the {@link ProbeRequest#number()} of the probe
	 */
	record Seen(int number) implements EngineMessage {
	}

	/** The engine waits for the next probe; nothing is left of the one before. */
	record Ready() implements EngineMessage {
	}

	/**
	 * The engine must be replaced, since the last probe left behind what cannot be undone.
	 *
	 * @param reason what that is, for the log
	 */
	record Spent(String reason) implements EngineMessage {
	}
}

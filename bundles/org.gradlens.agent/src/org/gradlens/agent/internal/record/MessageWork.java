// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.util.function.Consumer;

import org.gradlens.telemetry.Message;

/** Messages that still have to be computed, in their place among all others. Runs on the recorder's thread. */
@FunctionalInterface
public interface MessageWork {

	/** Computes the messages, in order. */
	void compute(Consumer<Message> messages);
}

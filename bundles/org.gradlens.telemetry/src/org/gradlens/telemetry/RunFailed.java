// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;

/**
 * The user's program ended by an exception that nobody caught.
 *
 * @param threadName the thread that died
 * @param exceptionType binary name of the exception's class
 * @param message the exception's message, or empty
 * @param userFrames user frames of the deepest cause that has any, innermost first; empty when it has none
 * @param outOfMemory whether the heap or the engine's native memory was exhausted
 */
public record RunFailed(String threadName, String exceptionType, String message, List<SourceFrame> userFrames,
		boolean outOfMemory) implements Message {

	public RunFailed {
		userFrames = List.copyOf(userFrames);
	}
}

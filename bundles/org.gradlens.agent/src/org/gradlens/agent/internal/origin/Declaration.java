// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.util.List;

import org.gradlens.telemetry.SourceFrame;

/**
 * A place in the user's source where a part of a network was made or handed to the engine.
 *
 * @param frames the chain of user frames, innermost first; never empty
 * @param exactLines whether the innermost frame's class has exact lines for nested expressions
 */
public record Declaration(List<SourceFrame> frames, boolean exactLines) {

	public Declaration {
		frames = List.copyOf(frames);
	}

	/** Whether the innermost frames of both run in the same method, called from the same places. */
	boolean isInSameMethodAs(Declaration other) {
		SourceFrame mine = frames.get(0);
		SourceFrame theirs = other.frames.get(0);
		return mine.className().equals(theirs.className()) && mine.methodName().equals(theirs.methodName())
				&& callers().equals(other.callers());
	}

	private List<SourceFrame> callers() {
		return frames.subList(1, frames.size());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * Where in the user's source a layer was declared.
 *
 * @param frames the chain of user frames at the declaration, innermost first; empty when unknown
 * @param ordinal which of the layers declared through this same chain this one is, counted from 1
 * @param count how many layers were declared through this same chain; more than 1 for a loop
 */
public record Origin(List<SourceFrame> frames, int ordinal, int count) {

	/** The origin of a layer whose declaration was not seen. */
	public static final Origin UNKNOWN = new Origin(List.of(), 1, 1);

	public Origin {
		frames = List.copyOf(frames);
	}

	/** The innermost user frame: the line that declares the layer. */
	public Optional<SourceFrame> declaration() {
		return frames.stream().findFirst();
	}
}

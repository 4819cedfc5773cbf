// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

/**
 * The user's wish to see everything of the next iterations of each network. Each wish is another one, though
 * it be for as many.
 */
public final class CaptureRequest {

	/** Before anything was wished for. */
	static final CaptureRequest NONE = new CaptureRequest(0);

	private final int steps;

	/** A wish to see everything of that many iterations. */
	public CaptureRequest(int steps) {
		this.steps = steps;
	}

	/** How many iterations of each network it is for. */
	public int steps() {
		return steps;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.live;

/** What the engine of an experiment with Live Gradients is at. */
public enum LiveState {
	/** It is not there: it was not needed for a while, and starts when it is. */
	RESTING,
	/** It starts. */
	STARTING,
	/** It waits for the next edit. */
	READY,
	/** It probes the source. */
	PROBING
}

// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.live;

/** Told of Live Gradients on any thread, with no lock held. */
public interface LiveListener {

	/** An experiment has another probe, another state or another problem, or its Live Gradients were switched. */
	void liveChanged(LiveExperiment experiment);
}

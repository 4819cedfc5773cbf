// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

/** An iteration's copies, waiting for their statistics. Runs on the recorder's thread. */
public interface IterationWork {

	/** Number of the network within the run. */
	int network();

	/** When the iteration was, in the engine's count and in the run's time. */
	Moment moment();

	/** Sizes of the network's readings. */
	FigureSizes sizes();

	/** Computes the figures. */
	void compute(FigureConsumer consumer);

	/** The copies are no longer needed. */
	void release();
}

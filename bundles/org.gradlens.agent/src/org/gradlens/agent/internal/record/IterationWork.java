// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import java.util.function.Consumer;

import org.gradlens.telemetry.Message;

/** An iteration's copies, waiting for their statistics. Runs on the recorder's thread. */
public interface IterationWork {

	/** Number of the network within the run. */
	int network();

	/** When the iteration was, in the engine's count and in the run's time. */
	Moment moment();

	/** Sizes of the network's readings. */
	FigureSizes sizes();

	/**
	 * Computes the figures.
	 *
	 * @param findings takes what is told once or from time to time, besides figures
	 */
	void compute(FigureConsumer consumer, Consumer<Message> findings);

	/** The copies are no longer needed. */
	void release();
}

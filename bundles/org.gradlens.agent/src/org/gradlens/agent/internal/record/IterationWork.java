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

	/** Whether the user wished to see this very iteration: then it is recorded by itself, on top of the log's limits. */
	boolean isWished();

	/** Sizes of the network's readings. */
	FigureSizes sizes();

	/**
	 * Computes the figures.
	 *
	 * @param findings takes what is told once, besides figures
	 */
	void compute(FigureConsumer consumer, Consumer<Message> findings);

	/** Whether there are distributions; not where figures alone are read. */
	boolean hasDistributions();

	/**
	 * Counts distributions, and what else is told from time to time. Called after {@link #compute}, when the log has
	 * room for them.
	 */
	void distributions(Consumer<Message> findings);

	/** The copies are no longer needed. */
	void release();
}
